import Genome

/// The names under which a report shows its input files: without their folders, which tell of the machine and not of the sample.
package struct PathlessNames {
    private let names: [(path: String, name: String)]

    init(_ report: SampleReport) {
        let paths = report.inputs.map(\.path).filter { $0.contains("/") }.uniqued()
        let bases = paths.map(Self.base)
        names = zip(paths, bases).map { path, base in
            // Two files of one name are told apart by the last folder.
            let isShared = bases.count { $0 == base } > 1
            return (path, isShared ? path.split(separator: "/").suffix(2).joined(separator: "/") : base)
        }.sorted { $0.path.utf8.count > $1.path.utf8.count }
    }

    /// A text with names in place of paths.
    ///
    /// - Parameter escape: how the text has its values escaped.
    func withoutFolders(_ text: String, escape: (String) -> String = { $0 }) -> String {
        names.reduce(text) { $0.replacing(escape($1.path), with: escape($1.name)) }
    }

    /// The last part of a path.
    package static func base(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
