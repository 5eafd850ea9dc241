/// Rows of a CSV text: quoted fields may hold commas, doubled quotes and line breaks (RFC 4180). Lines and columns count from 1.
struct CommaSeparatedRows {
    struct Field: Hashable {
        var text = ""
        /// Per character of the text, and one more: where it stands in the file.
        var places: [Place] = []
    }

    struct Place: Hashable {
        var line: Int
        var column: Int
    }

    struct Row {
        var fields: [Field]
        var line: Int
    }

    private let characters: [Character]
    private var index = 0
    private var place = Place(line: 1, column: 1)

    init(_ text: String) { characters = Array(text) }

    mutating func next() -> Row? {
        guard index < characters.count else { return nil }
        var row = Row(fields: [], line: place.line)
        var field = Field()
        var isQuoted = false
        while index < characters.count {
            let here = place
            let character = characters[index]
            advance()
            if isQuoted {
                if character != "\"" {
                    field.append(character, at: here)
                } else if index < characters.count, characters[index] == "\"" {
                    field.append("\"", at: here)
                    advance()
                } else {
                    isQuoted = false
                }
            } else if character == "\"" {
                isQuoted = true
            } else if character == "," {
                row.fields.append(field.ended(at: here))
                field = Field()
            } else if character.isNewline {
                row.fields.append(field.ended(at: here))
                return row
            } else {
                field.append(character, at: here)
            }
        }
        row.fields.append(field.ended(at: place))
        return row
    }

    private mutating func advance() {
        if characters[index].isNewline {
            place = Place(line: place.line + 1, column: 1)
        } else {
            place.column += 1
        }
        index += 1
    }
}

extension CommaSeparatedRows.Field {
    fileprivate mutating func append(_ character: Character, at place: CommaSeparatedRows.Place) {
        text.append(character)
        places.append(place)
    }

    fileprivate func ended(at place: CommaSeparatedRows.Place) -> Self {
        Self(text: text, places: places + [place])
    }
}
