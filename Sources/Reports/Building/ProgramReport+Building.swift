package import Annotations

extension ProgramReport {
    package init(name: String, version: String, annotations: AnnotationSet) {
        self.init(
            name: name, version: version, annotationsVersion: annotations.version,
            annotationsSHA256: annotations.checksum, evidenceDate: annotations.evidenceDate.words)
    }
}
