extension PageTemplateFault: CustomStringConvertible {
    /// What stands there, what was expected, and what to do; without the file's name and place.
    package var description: String {
        switch fault {
        case .empty: "the template has no part; expected any of <style>, <header> and <footer>"
        case .twice(let part): "<\(part.rawValue)> stands twice; expected once"
        case .outside(let text): "'\(text)' stands outside of the parts; expected <style>, <header> or <footer>"
        case .notClosed(let text): "\(text) is not closed; expected its end"
        case .closesNothing(let tag): "\(tag) closes nothing that is open; expected the end of the last open element"
        case .element(let tag):
            "\(tag) has no place in a report's head or foot; use elements of text, lists, tables and pictures, without scripts, frames and forms"
        case .attribute(let name):
            "attribute \(name) is not taken; expected class, style, title, lang, alt, src, href, width or height, with its value in quotation marks"
        case .address(let text):
            "\(text) would load something or run something; expected data that stands in the file (src=\"data:image/png;base64,…\")"
        case .styleRule(let text):
            "'\(text)' would load something; expected rules without addresses, @import and backslashes, or url(data:…)"
        }
    }
}
