/// Something about whose data the files hold that the reader of a report is told on its first page.
package enum SampleRemark: Sendable, Hashable {
    /// The file knows the sample by another name than the report, and was taken for the same tumour.
    case otherName(String, file: String)
    /// These files were read as one tumour's.
    case joined(files: [String])
    /// These columns of the file are callers of the sample.
    case callerColumns([String], file: String)
    /// The files name different normals.
    case differentNormals([String], files: [String])
    /// The files have different bases of the reference at a place.
    case differentReference(place: String, bases: [String], files: [String])
    /// Two files of one caller call an allele differently, first at this place.
    case differentCalls(place: String, files: [String])
}
