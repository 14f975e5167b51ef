/// Reads the tags of an HTML page as a strict reader would: every element closed in order, every attribute in double
/// quotes. For what the renderer writes, which is a small part of HTML.
struct HTMLScanner {
    struct Tag: Equatable {
        let name: String
        let attributes: [String: String]
    }

    /// The start tags in order.
    private(set) var tags: [Tag] = []
    /// The text outside of tags and of `<style>`.
    private(set) var text = ""
    /// What is wrong; empty for a sound page.
    private(set) var problems: [String] = []

    private static let void: Set<String> = ["meta", "br", "!DOCTYPE"]
    /// Elements of drawings that may close themselves.
    private static let shapes: Set<String> = ["rect", "path", "circle"]

    private var open: [String] = []

    init(_ page: String) {
        var rest = page[...]
        while let start = rest.firstIndex(of: "<") {
            if open.last != "style" { text += rest[..<start] + " " }
            guard let end = rest[start...].firstIndex(of: ">") else {
                problems.append("a tag does not end: \(rest[start...].prefix(60))")
                return
            }
            read(String(rest[rest.index(after: start)..<end]))
            rest = rest[rest.index(after: end)...]
        }
        text += rest
        if !open.isEmpty { problems.append("left open: \(open.joined(separator: " "))") }
    }

    private mutating func read(_ content: String) {
        if content.hasPrefix("/") {
            let name = String(content.dropFirst())
            guard open.last == name else {
                problems.append("</\(name)> closes <\(open.last ?? "nothing")>")
                return
            }
            open.removeLast()
            return
        }
        let closesItself = content.hasSuffix("/")
        let body = closesItself ? String(content.dropLast()) : content
        let name = String(body.prefix { !$0.isWhitespace })
        if body.contains("<") { problems.append("< inside a tag: \(body)") }
        let tag = Tag(name: name, attributes: attributes(String(body.dropFirst(name.count)), of: name))
        tags.append(tag)
        if Self.void.contains(name) { return }
        if closesItself {
            if !Self.shapes.contains(name) { problems.append("<\(name)/> may not close itself") }
            return
        }
        open.append(name)
    }

    private mutating func attributes(_ content: String, of name: String) -> [String: String] {
        if name == "!DOCTYPE" { return [:] }
        var attributes: [String: String] = [:]
        var rest = content[...]
        while true {
            rest = rest.drop(while: \.isWhitespace)
            guard !rest.isEmpty else { return attributes }
            guard let equals = rest.firstIndex(of: "="), rest[rest.index(after: equals)...].first == "\"" else {
                problems.append("an attribute of <\(name)> is not in double quotes: \(rest)")
                return attributes
            }
            let key = String(rest[..<equals])
            let afterQuote = rest.index(equals, offsetBy: 2)
            guard let end = rest[afterQuote...].firstIndex(of: "\"") else {
                problems.append("the attribute \(key) of <\(name)> does not end")
                return attributes
            }
            if attributes[key] != nil { problems.append("<\(name)> has \(key) twice") }
            if key.contains(where: { !($0.isLetter || $0.isNumber || $0 == "-") }) {
                problems.append("<\(name)> has an attribute called \(key)")
            }
            attributes[key] = String(rest[afterQuote..<end])
            rest = rest[rest.index(after: end)...]
        }
    }
}
