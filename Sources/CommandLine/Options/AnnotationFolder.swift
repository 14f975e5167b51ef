import Annotations
import ByteStreams

/// A folder with an annotation set that the user corrects by hand.
struct AnnotationFolder {
    let path: String

    /// Writes the checksums of the files as they are now into the manifest.
    func updateChecksums() throws {
        let text = try AnnotationSet.manifestWithCurrentChecksums(of: AnnotationFiles(folder: path))
        let sink = try FileSink(path: "\(path)/\(AnnotationManifest.fileName)", mayBeInput: true)
        try sink.write(Array(text.utf8))
        try sink.finish()
    }
}
