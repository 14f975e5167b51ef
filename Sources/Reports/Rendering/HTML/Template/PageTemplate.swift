/// A laboratory's own head, foot and colours for the page of a report.
///
/// One HTML file with any of `<style>`, `<header>` and `<footer>`, each once. The page stays a file that asks for nothing else: scripts, frames, forms and
/// addresses of the network are refused, pictures stand in the file itself (`src="data:…"`), and every element that is opened must be closed, so that
/// the laboratory's part ends where it says.
package struct PageTemplate: Sendable, Equatable {
    /// The most bytes of a template: what a letterhead with a picture takes, and the page stays small.
    package static let mostBytes = 128 << 10

    /// The parts that a template may have.
    package enum Part: String, CaseIterable, Sendable {
        case style, header, footer
    }

    /// What stands in each part.
    private var parts: [Part: String] = [:]

    /// Whether a picture is among it, which the policy of the page must allow.
    let hasPictures: Bool

    /// Reads the text of a template.
    ///
    /// - Throws: ``PageTemplateFault`` with line and column of what does not belong there.
    package init(_ text: String) throws(PageTemplateFault) {
        var reader = MarkupReader(text)
        while let part = try reader.nextPart() {
            guard parts[part.name] == nil else { throw reader.fault(.twice(part.name), at: part.start) }
            parts[part.name] = part.content
        }
        guard !parts.isEmpty else { throw reader.fault(.empty, at: 0) }
        hasPictures = parts.values.contains { $0.contains("data:") }
    }

    /// The part as it stands in the page, where the template has it.
    func markup(of part: Part) -> Markup {
        guard let content = parts[part] else { return "" }
        let inner = Markup(trusted: content)
        return switch part {
        case .style: inner
        case .header: "<header class=\"laboratory\">\(inner)</header>"
        case .footer: "<footer class=\"laboratory\">\(inner)</footer>"
        }
    }
}

/// What does not belong into a template, and where.
package struct PageTemplateFault: Error, Equatable {
    package enum Fault: Sendable, Equatable {
        case empty
        case twice(PageTemplate.Part)
        case outside(String)
        case notClosed(String)
        case closesNothing(String)
        case element(String)
        case attribute(String)
        case address(String)
        case styleRule(String)
    }

    package let fault: Fault
    /// From 1.
    package let line: Int
    /// In characters, from 1.
    package let column: Int
}
