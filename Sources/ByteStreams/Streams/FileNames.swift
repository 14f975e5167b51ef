/// The names by which outputs call the files of a run: without their folders, so that two runs in two folders give the same bytes.
///
/// Files of one name in several folders are told apart by a number in the order in which they are given: `calls.vcf`, `calls.vcf (2)`.
package struct FileNames: Sendable {
    private var names: [String: String] = [:]

    /// Names the files with these paths; a path that is given again keeps its name.
    package init(_ paths: [String]) {
        var used: Set<String> = []
        for path in paths where names[path] == nil {
            let base = Self.base(of: path)
            var number = 1
            var name: String { number == 1 ? base : "\(base) (\(number))" }
            while !used.insert(name).inserted { number += 1 }
            names[path] = name
        }
    }

    /// The name of a file; of one that is not among the files of the run, its path without the folder.
    package subscript(path: String) -> String { names[path] ?? Self.base(of: path) }

    /// A path without its folder.
    package static func base(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
