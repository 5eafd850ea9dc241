import BenchmarkInputs

/// Writes paragraphs, one a line, to standard output.
func writeText(_ wording: Input.Wording, bytes: Int) {
    var sentences = Sentences(wording, seed: 1)
    var written = 0
    while written < bytes {
        let paragraph = sentences.paragraph(words: 60)
        print(paragraph)
        written += paragraph.utf8.count + 1
    }
}
