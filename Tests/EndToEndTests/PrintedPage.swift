import TestSupport

/// A page of HTML as it is printed.
enum PrintedPage {
    /// The text of each printed page.
    static func all(of html: String, paper: String) async throws -> [String] {
        try await TemporaryFolder.with { folder in
            let page = html.replacing("</style>", with: "@page { size: \(paper) }</style>")
            try SharedFile.write(Array(page.utf8), to: "\(folder)/page.html")
            try await Browser.run(
                ["--print-to-pdf=\(folder)/page.pdf", "--no-pdf-header-footer"], "\(folder)/page.html", in: folder)
            let pdf = try await Program.peer("pdftotext", ["-layout", "\(folder)/page.pdf", "-"])
            return pdf.text.split(separator: "\u{C}").map(String.init).filter { $0.contains { !$0.isWhitespace } }
        }
    }
}
