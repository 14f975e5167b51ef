/// Is told how far a run has come. Called from the reading task, a few times for each mebibyte.
package protocol RunProgress: Sendable {
    /// So many bytes of so many (nothing where the size is not known, as of a pipe) and so many records (nothing where they are not counted) are done.
    func update(file: String, bytes: Int, of total: Int?, records: Int?)
}
