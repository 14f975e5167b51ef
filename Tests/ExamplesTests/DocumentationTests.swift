import Foundation
import TestSupport
import Testing

/// Each page of documentation starts with what a module or one of its rooms does, what it does not, and an example. The example is one of this
/// target's, letter by letter, so that it compiles and holds.
@Suite struct DocumentationTests {
    /// The modules: the folders of `Sources` that hold Swift, without the executable, which has nothing to document.
    static let modules: [String] = {
        let sources = Fixture.path("Sources")
        let folders = (try? FileManager.default.contentsOfDirectory(atPath: sources)) ?? []
        return folders.filter { folder in
            let files = FileManager.default.enumerator(atPath: sources + "/" + folder)?.compactMap { $0 as? String }
            return folder != "mtorvar" && files?.contains { $0.hasSuffix(".swift") } == true
        }.sorted()
    }()

    /// The pages of all modules, as paths in `Sources`.
    static let pages = modules.flatMap { module in
        let folder = "\(module)/\(module).docc"
        let files = (try? FileManager.default.contentsOfDirectory(atPath: Fixture.path("Sources/" + folder))) ?? []
        return files.sorted().filter { $0.hasSuffix(".md") }.map { folder + "/" + $0 }
    }

    @Test func `there are modules`() { #expect(Self.modules.count > 10) }

    @Test(arguments: modules)
    func `a module has a page of its own`(module: String) throws {
        #expect(try text("Sources/\(module)/\(module).docc/\(module).md").hasPrefix("# ``\(module)``\n"))
    }

    @Test(arguments: pages)
    func `the documentation's example is compiled and run`(path: String) throws {
        let page = try text("Sources/" + path)
        let name = URL(filePath: path).deletingPathExtension().lastPathComponent
        let documented = try #require(lines(of: page, from: "```swift", to: "```"))
        let example = try text("Tests/ExamplesTests/\(name)Example.swift")
        let compiled = try #require(lines(of: example, from: "// example", to: "// end of example"))
        #expect(documented == compiled)
        #expect(documented.contains { $0.contains("#expect") })
    }

    /// The programs of the package outside, which CI builds and runs (`.ci/packages`), as the pages of the products show them.
    @Test(arguments: [("VariantCallFormat", "records"), ("Consequences", "names")])
    func `the page of a product shows the program of the example package`(module: String, program: String) throws {
        let page = try text("Sources/\(module)/\(module).docc/\(module).md")
        let source = try text("Tests/ExamplePackage/Sources/\(program)/main.swift")
        let shown = source.components(separatedBy: "\n").dropLast()
        let section = try #require(page.range(of: "## From another package"))
        let documented = try #require(lines(of: String(page[section.upperBound...]), from: "```swift", to: "```"))
        #expect(documented == Array(shown))
        #expect(documented.count > 20)
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOfFile: Fixture.path(path), encoding: .utf8)
    }

    /// The lines between two marks, without the indentation that all of them have.
    private func lines(of text: String, from first: String, to last: String) -> [String]? {
        let all = text.components(separatedBy: "\n")
        guard let start = all.firstIndex(where: { $0.trimmingCharacters(in: .whitespaces) == first }),
            let end = all[(start + 1)...].firstIndex(where: { $0.trimmingCharacters(in: .whitespaces) == last })
        else { return nil }
        let indentation = all[start].prefix { $0 == " " }.count
        return all[(start + 1)..<end].map { String($0.dropFirst(indentation)) }
    }
}
