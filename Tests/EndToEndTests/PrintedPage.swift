import TestSupport
import Testing

/// Pages of HTML as they are printed.
enum PrintedPage {
    /// The text of each printed page.
    static func all(of html: String, paper: String) async throws -> [String] {
        try await all(of: [html], paper: paper)[0]
    }

    /// The text of each printed page of several pages of HTML, by one browser: its start takes longer than printing.
    static func all(of pages: [String], paper: String) async throws -> [[String]] {
        try await TemporaryFolder.with { folder in
            for (index, html) in pages.enumerated() {
                let page = html.replacing("</style>", with: "@page { size: \(paper) }</style>")
                try SharedFile.write(Array(page.utf8), to: "\(folder)/\(index).html")
            }
            let print = Fixture.path("Tests/EndToEndTests/print-pages.py")
            let run = try await Turnstile.heavyPeers.pass { try await Program.peer("python3", [print, folder]) }
            #expect(run.code == 0, "\(run.error)")
            var texts: [[String]] = []
            for index in pages.indices {
                let pdf = try await Program.peer("pdftotext", ["-layout", "\(folder)/\(index).pdf", "-"])
                texts.append(
                    pdf.text.split(separator: "\u{C}").map(String.init).filter { $0.contains { !$0.isWhitespace } })
            }
            return texts
        }
    }
}
