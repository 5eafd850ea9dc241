/// Rows of a CSV text: quoted fields may hold commas, doubled quotes and line breaks (RFC 4180). Lines count from 1.
struct CommaSeparatedRows {
    struct Row {
        var fields: [String]
        var line: Int
    }

    private let characters: [Character]
    private var index = 0
    private var line = 1

    init(_ text: String) { characters = Array(text) }

    mutating func next() -> Row? {
        guard index < characters.count else { return nil }
        var row = Row(fields: [], line: line)
        var field = ""
        var isQuoted = false
        while index < characters.count {
            let character = characters[index]
            index += 1
            if character.isNewline { line += 1 }
            if isQuoted {
                if character != "\"" {
                    field.append(character)
                } else if index < characters.count, characters[index] == "\"" {
                    field.append("\"")
                    index += 1
                } else {
                    isQuoted = false
                }
            } else if character == "\"" {
                isQuoted = true
            } else if character == "," {
                row.fields.append(field)
                field = ""
            } else if character.isNewline {
                break
            } else {
                field.append(character)
            }
        }
        row.fields.append(field)
        return row
    }
}
