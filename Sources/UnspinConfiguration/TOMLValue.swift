private import CTOML

/// A TOML document as a tree whose values know where they stand. The only importer of toml++.
struct TOMLValue: Sendable, Hashable {
    enum Content: Sendable, Hashable {
        case table([Member])
        case array([TOMLValue])
        case string(String)
        /// An integer or a float.
        case number(Double)
        case boolean(Bool)
        /// A date or a time.
        case date
    }

    struct Member: Sendable, Hashable {
        var key: String
        var value: TOMLValue
    }

    var content: Content
    /// Of the key, or of the element of an array; both from 1.
    var line: Int
    var column: Int

    /// Linear.
    /// - Throws: where the text is not TOML.
    static func parse(_ text: [UInt8]) throws(TOMLError) -> TOMLValue {
        // C calls here and below: the document is closed behind its last use, and everything is copied out of it before.
        let opened = unsafe text.withUnsafeBytes { bytes in
            unsafe unspin_toml_parse(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
        }
        guard let document = unsafe opened else { preconditionFailure("out of memory") }
        defer { unsafe unspin_toml_close(document) }
        var line: UInt32 = 0
        var column: UInt32 = 0
        if let message = unsafe unspin_toml_error(document, &line, &column) {
            throw TOMLError(message: unsafe String(cString: message), line: Int(line), column: Int(column))
        }
        var count = 0
        let nodes = unsafe UnsafeBufferPointer(start: unspin_toml_nodes(document, &count), count: count)
        var children = [[Int]](repeating: [], count: nodes.count)
        for index in 1..<max(1, nodes.count) { children[unsafe nodes[index].parent].append(index) }
        return unsafe value(0, nodes, children)
    }

    private static func value(
        _ index: Int, _ nodes: UnsafeBufferPointer<unspin_toml_node>, _ children: [[Int]]
    ) -> TOMLValue {
        let node = unsafe nodes[index]
        let content: Content =
            switch unsafe node.kind {
            case unspin_toml_table:
                .table(
                    children[index].map { child in
                        unsafe Member(key: text(nodes[child].key, nodes[child].key_length), value: value(child, nodes, children))
                    })
            case unspin_toml_array: .array(children[index].map { unsafe value($0, nodes, children) })
            case unspin_toml_string: .string(unsafe text(node.text, node.text_length))
            case unspin_toml_integer, unspin_toml_float: .number(unsafe node.number)
            case unspin_toml_boolean: .boolean(unsafe node.boolean)
            default: .date
            }
        return unsafe TOMLValue(content: content, line: Int(node.line), column: Int(node.column))
    }

    private static func text(_ start: UnsafePointer<CChar>?, _ count: Int) -> String {
        unsafe String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
    }
}

/// Why a text is not TOML.
struct TOMLError: Error, Hashable {
    var message: String
    var line: Int
    var column: Int
}
