extension SampleRemark {
    /// What the reader is told.
    ///
    /// - Parameter sample: the report's name.
    package func words(sample: String) -> String {
        switch self {
        case .otherName(let name, let file): "\(file) is of '\(name)': taken as the tumour '\(sample)'."
        case .joined(let files): "Read as one tumour: \(ListWords.list(files))."
        case .callerColumns(let columns, let file):
            "The columns \(ListWords.list(columns)) of \(file) are callers of one tumour."
        case .differentNormals(let names, let files):
            "Different normals: \(ListWords.list(names)) in \(ListWords.list(files))."
        case .differentReference(let place, let bases, let files):
            "Different reference bases at \(place): \(ListWords.list(bases)) in \(ListWords.list(files))."
        case .differentCalls(let place, let files):
            "Different calls of one caller at \(place) in \(ListWords.list(files))."
        }
    }
}
