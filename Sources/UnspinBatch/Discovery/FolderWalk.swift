/// The search of folders, one entry after the other.
struct FolderWalk {
    let discovery: Discovery
    let exclude: IgnoreRules
    private let outputFolder: FileSystem.Identity?
    /// Paths found so far, by their bytes: two spellings of one letter are two names.
    private var found: Set<[UInt8]> = []
    /// Those of them that were named, until a folder is searched.
    private var named: [String] = []
    private(set) var result = Discovery.Result()

    init(_ discovery: Discovery) {
        self.discovery = discovery
        exclude = IgnoreRules(discovery.exclude.isEmpty ? [] : Array(discovery.exclude.joined(separator: "\n").utf8))
        outputFolder = discovery.outputFolder.flatMap(FileSystem.identity)
    }

    /// - Parameter keepsName: whether the output of a folder's files keeps the folder's name.
    mutating func search(_ root: SearchRoot, keepsName: Bool) {
        guard let folder = root.folder else {
            if discovery.forcesExclusion, root.argument != "-", isExcluded(root.argument, isFolder: false) {
                result.excluded += 1
            } else {
                result.inputs.append(root.input)
                named.append(root.argument)
            }
            return
        }
        if discovery.forcesExclusion, isExcluded(folder, isFolder: true) {
            result.excluded += 1
            return
        }
        for name in named { found.insert(Array(name.utf8)) }
        named = []
        var stack = IgnoreStack(exclude: exclude, readsFiles: discovery.readsIgnoreFiles)
        let resolved = FileSystem.resolved(folder)
        stack.enterFolders(above: resolved)
        let prefix = root.keepsPath ? SearchRoot.relative(folder) : keepsName && root.isFolder ? FileSystem.name(of: folder) : ""
        let place = Place(path: Array(resolved.utf8), shown: folder, output: prefix.isEmpty ? "" : prefix + "/", below: [])
        let count = result.inputs.count
        search(place, &stack, pattern: root.pattern)
        // A pattern that matches nothing is an error, as a file that is not there.
        if root.pattern != nil, result.inputs.count == count { result.inputs.append(.file(root.argument)) }
    }

    /// A folder or file under its several names.
    private struct Place {
        /// Absolute.
        var path: [UInt8]
        /// As the user would name it.
        var shown: String
        /// What is before a name in it, below an output folder.
        var output: String
        /// From the folder where the search began, with a slash at the end.
        var below: [UInt8]
    }

    private mutating func search(_ place: Place, _ stack: inout IgnoreStack, pattern: [UInt8]?) {
        if let outputFolder, FileSystem.identity(of: place.shown) == outputFolder { return }
        let entries: [FolderEntry]
        do {
            entries = try FileSystem.entries(of: place.shown)
        } catch {
            result.failures.append(error)
            return
        }
        stack.enter(String(decoding: place.path, as: UTF8.self))
        defer { stack.leave() }
        for entry in entries where entry.kind != .other && entry.name != ".git" {
            if entry.name.hasPrefix("."), !discovery.includesHidden, !Self.isNamed(entry.name, by: pattern) { continue }
            let shown = place.shown == "." ? entry.name : FileSystem.join(place.shown, entry.name)
            let path = place.path + (place.path.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]) + entry.name.utf8
            let below = place.below + entry.name.utf8
            if stack.ignores(path, shown: Self.plain(shown), isFolder: entry.kind == .folder) { continue }
            if entry.kind == .folder {
                let inner = Place(path: path, shown: shown, output: place.output + entry.name + "/", below: below + [UInt8(ascii: "/")])
                search(inner, &stack, pattern: pattern)
            } else if let pattern {
                if Wildcard.matches(pattern[...], below[...]) { add(shown, place.output + entry.name) }
            } else if discovery.isReadable(entry.name) {
                add(shown, place.output + entry.name)
            } else if !OutputName.isOwn(entry.name) {
                result.otherKinds += 1
            }
        }
    }

    private mutating func add(_ path: String, _ outputName: String) {
        guard !OutputName.isOwn(path), found.insert(Array(path.utf8)).inserted else { return }
        result.inputs.append(.file(path, outputName: outputName, isFound: true))
    }

    /// Whether a pattern asks for a hidden name itself.
    private static func isNamed(_ name: String, by pattern: [UInt8]?) -> Bool {
        pattern.map { $0.split(separator: UInt8(ascii: "/")).contains { $0.first == UInt8(ascii: ".") } } ?? false
    }

    /// Without the `./` or `/` at its start, so that a pattern with a slash at its start means the current folder.
    static func plain(_ path: String) -> [UInt8] {
        var bytes = Array(path.utf8)[...]
        while bytes.starts(with: Array("./".utf8)) { bytes = bytes.dropFirst(2) }
        return Array(bytes.drop { $0 == UInt8(ascii: "/") })
    }
}
