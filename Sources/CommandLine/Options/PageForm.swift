import Annotator
import ArgumentParser
import Reports

/// How the page of a report is made.
struct PageForm: ParsableArguments {
    @Flag(
        help:
            "Print the appendix too: methods, thresholds, all calls evaluated, the tables behind the drawings, the literature in full."
    )
    var appendix = false

    @Option(
        help: ArgumentHelp(
            "A laboratory's head, foot and colours: an HTML file with any of <header>, <footer> and <style>.",
            valueName: "file"), completion: .file(extensions: ["html"]))
    var template: String?

    /// - Throws: ``AnnotatorError`` where the template is not what one may be; `ByteStreamError` where it cannot be read.
    func options() throws -> PageOptions {
        var options = PageOptions()
        options.printsAppendix = appendix
        options.template = try template.map(Self.template)
        return options
    }

    private static func template(_ path: String) throws -> PageTemplate {
        let bytes = try ReportRun.bytes(of: path)
        func refused(_ place: String, _ words: String) -> AnnotatorError {
            AnnotatorError.badTemplate(path, place: place, words)
        }
        guard bytes.count <= PageTemplate.mostBytes else {
            throw refused(
                "",
                "the template has \(bytes.count) bytes; expected at most \(PageTemplate.mostBytes): use a smaller picture"
            )
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw refused("", "the template is not UTF-8; save it as UTF-8")
        }
        do {
            return try PageTemplate(text)
        } catch {
            throw refused(":\(error.line):\(error.column)", error.description)
        }
    }
}
