/// Reads the parts of a template, and holds each element against what a page may have that asks for nothing else.
struct MarkupReader {
    private let text: [Character]
    private var place = 0

    init(_ text: String) { self.text = Array(text) }

    /// A part with what stands between its tags.
    struct Part {
        let name: PageTemplate.Part
        let start: Int
        let content: String
    }

    /// Elements without an end.
    private static let void: Set = ["br", "hr", "img", "wbr"]
    /// Elements of text, lists, tables and pictures; what is not here could run, load, or take the page apart.
    private static let allowed: Set = [
        "a", "abbr", "address", "b", "br", "caption", "cite", "code", "div", "dl", "dt", "dd", "em", "figcaption",
        "figure", "h2", "h3", "h4",
        "hr", "i", "img", "li", "mark", "ol", "p", "pre", "q", "s", "small", "span", "strong", "sub", "sup", "table",
        "tbody", "td", "tfoot", "th",
        "thead", "time", "tr", "u", "ul", "wbr",
    ]

    /// The next part, or nil at the end.
    mutating func nextPart() throws(PageTemplateFault) -> Part? {
        try skipSpaceAndComments()
        guard place < text.count else { return nil }
        let start = place
        guard let tag = try tag(), !tag.isEnd, let name = PageTemplate.Part(rawValue: tag.name) else {
            throw fault(.outside(String(text[start..<min(start + 20, text.count)].prefix { !$0.isNewline })), at: start)
        }
        let first = place
        let end = try name == .style ? endOfStyle(from: start) : endOfElements(of: name, from: start)
        return Part(name: name, start: start, content: String(text[first..<end]))
    }

    func fault(_ fault: PageTemplateFault.Fault, at index: Int) -> PageTemplateFault {
        let before = text[..<min(index, text.count)]
        let line = before.count(where: \.isNewline) + 1
        let column = before.reversed().prefix { !$0.isNewline }.count + 1
        return PageTemplateFault(fault: fault, line: line, column: column)
    }

    private func starts(with word: String, at index: Int) -> Bool {
        text[index...].prefix(word.count).elementsEqual(word) { $0.lowercased() == $1.lowercased() }
    }

    private mutating func skipSpaceAndComments() throws(PageTemplateFault) {
        while place < text.count {
            if text[place].isWhitespace {
                place += 1
            } else if starts(with: "<!--", at: place) {
                try skipComment()
            } else {
                return
            }
        }
    }

    private mutating func skipComment() throws(PageTemplateFault) {
        let start = place
        place += 4
        while place < text.count, !starts(with: "-->", at: place) { place += 1 }
        guard place < text.count else { throw fault(.notClosed("<!--"), at: start) }
        place += 3
    }

    /// A tag's name and its attributes; nil where no tag stands.
    private struct Tag {
        var name = ""
        var isEnd = false
        var attributes: [(name: String, value: String, start: Int)] = []
    }

    private mutating func tag() throws(PageTemplateFault) -> Tag? {
        let start = place
        guard place < text.count, text[place] == "<" else { return nil }
        place += 1
        var tag = Tag()
        if place < text.count, text[place] == "/" {
            tag.isEnd = true
            place += 1
        }
        tag.name = word { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
        guard !tag.name.isEmpty else { throw fault(.outside("<"), at: start) }
        while true {
            _ = word { $0.isWhitespace || $0 == "/" }
            guard place < text.count else { throw fault(.notClosed("<\(tag.name)"), at: start) }
            if text[place] == ">" {
                place += 1
                return tag
            }
            let from = place
            let name = word { !$0.isWhitespace && !"=>/\"'<".contains($0) }.lowercased()
            guard !name.isEmpty else { throw fault(.attribute(String(text[place])), at: from) }
            var value = ""
            if place < text.count, text[place] == "=" {
                place += 1
                guard place < text.count, text[place] == "\"" || text[place] == "'" else {
                    throw fault(.attribute(name), at: from)
                }
                let quote = text[place]
                place += 1
                value = word { $0 != quote }
                guard place < text.count else { throw fault(.notClosed(name), at: from) }
                place += 1
            }
            tag.attributes.append((name, value, from))
        }
    }

    private mutating func word(_ isPart: (Character) -> Bool) -> String {
        let start = place
        while place < text.count, isPart(text[place]) { place += 1 }
        return String(text[start..<place])
    }

    /// Goes behind the end of a head or a foot, and gives the place where its content ends.
    private mutating func endOfElements(of part: PageTemplate.Part, from start: Int) throws(PageTemplateFault) -> Int {
        var open: [(name: String, start: Int)] = []
        while place < text.count {
            if starts(with: "<!--", at: place) {
                try skipComment()
                continue
            }
            guard text[place] == "<" else {
                place += 1
                continue
            }
            let from = place
            guard let tag = try tag() else { continue }
            if tag.isEnd {
                if open.isEmpty, tag.name == part.rawValue { return from }
                guard open.last?.name == tag.name else { throw fault(.closesNothing("</\(tag.name)>"), at: from) }
                open.removeLast()
                continue
            }
            guard Self.allowed.contains(tag.name) else { throw fault(.element("<\(tag.name)>"), at: from) }
            for attribute in tag.attributes { try check(attribute, of: tag.name) }
            if !Self.void.contains(tag.name) { open.append((tag.name, from)) }
        }
        if let last = open.last { throw fault(.notClosed("<\(last.name)>"), at: last.start) }
        throw fault(.notClosed("<\(part.rawValue)>"), at: start)
    }

    private func check(
        _ attribute: (name: String, value: String, start: Int), of element: String
    ) throws(PageTemplateFault) {
        let value = attribute.value.lowercased()
        switch attribute.name {
        case "alt", "class", "colspan", "datetime", "dir", "height", "lang", "rowspan", "scope", "title", "width":
            return
        case "style" where Self.asksForNothing(value): return
        case "src"
        where element == "img"
            && ["data:image/png;", "data:image/jpeg;", "data:image/svg+xml"].contains { value.hasPrefix($0) }:
            return
        case "href" where element == "a" && ["https:", "http:", "mailto:", "tel:"].contains { value.hasPrefix($0) }:
            return
        case "src", "href", "style":
            throw fault(.address("\(attribute.name)=\"\(attribute.value.prefix(40))\""), at: attribute.start)
        default: throw fault(.attribute(attribute.name), at: attribute.start)
        }
    }

    /// Whether style loads nothing: no address but one that holds its data, and no backslash, by which CSS spells such words otherwise.
    private static func asksForNothing(_ style: String) -> Bool {
        let rest = style.replacing("url(data:", with: "").replacing("url(\"data:", with: "").replacing(
            "url('data:", with: "")
        return !["url(", "image-set(", "image(", "src(", "@import", "expression(", "\\", "<"].contains {
            rest.contains($0)
        }
    }

    private mutating func endOfStyle(from start: Int) throws(PageTemplateFault) -> Int {
        let first = place
        while place < text.count, !starts(with: "</style>", at: place) { place += 1 }
        guard place < text.count else { throw fault(.notClosed("<style>"), at: start) }
        let end = place
        var line = first
        for content in text[first..<end].split(separator: "\n", omittingEmptySubsequences: false) {
            if !Self.asksForNothing(String(content).lowercased()) {
                throw fault(.styleRule(String(String(content).prefix(60))), at: line)
            }
            line += content.count + 1
        }
        place += "</style>".count
        return end
    }
}
