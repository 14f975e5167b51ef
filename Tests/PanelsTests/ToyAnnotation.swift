import Genome
import Panels
import TestSupport

/// Two small genes of the same shape, TOY and GOOD, on a chromosome of 20,000 bases: exons of 100 bases, 100 apart, a coding sequence of 30
/// codons over both. Tests edit the text and the bases of TOY.
struct ToyAnnotation {
    /// The first base of TOY.
    static let start = 8_001
    /// The first base of TOY's coding sequence.
    static let codingStart = 8_051

    var text: String
    var bases: [UInt8]

    init() {
        let coding = Array(("ATG" + String(repeating: "GCC", count: 28) + "TAA").utf8)
        bases = FASTAFile.madeUpBases(20_000)
        for start in [Self.codingStart, 12_051] {
            bases.replaceSubrange(start - 1..<start + 49, with: coding[..<50])
            bases.replaceSubrange(start + 149..<start + 189, with: coding[50...])
        }
        text = "##gff-version 3\n" + Self.lines("TOY", 8_001) + Self.lines("GOOD", 12_001)
    }

    private static func lines(_ gene: String, _ start: Int) -> String {
        func line(_ type: String, _ from: Int, _ to: Int, _ phase: String, _ attributes: String) -> String {
            "10\thavana\t\(type)\t\(start + from)\t\(start + to)\t.\t+\t\(phase)\t\(attributes)\n"
        }
        return line("gene", 0, 299, ".", "ID=gene:\(gene);Name=\(gene);gene_synonym=OLD\(gene)")
            + line("mRNA", 0, 299, ".", "ID=transcript:\(gene);Parent=gene:\(gene);transcript_id=ENST\(gene)")
            + line("exon", 0, 99, ".", "Parent=transcript:\(gene);rank=1")
            + line("exon", 200, 299, ".", "Parent=transcript:\(gene);rank=2")
            + line("CDS", 50, 99, "0", "ID=CDS:\(gene);Parent=transcript:\(gene)")
            + line("CDS", 200, 239, "1", "ID=CDS:\(gene);Parent=transcript:\(gene)")
    }

    /// Replaces text in the lines of TOY; an empty replacement of a type takes its lines out.
    mutating func edit(_ type: String, _ old: String, _ new: String) {
        text =
            text.split(separator: "\n").map { line in
                line.contains("TOY") && (type == "*" || line.contains("\t\(type)\t"))
                    ? (old == "*" ? "#" : String(line).replacing(old, with: new)) : String(line)
            }.joined(separator: "\n") + "\n"
    }

    /// Puts bases of the coding strand at an offset of TOY's coding sequence that lies in the first exon.
    mutating func put(_ new: String, at offset: Int) {
        let place = Self.codingStart - 1 + offset
        bases.replaceSubrange(place..<place + new.utf8.count, with: Array(new.utf8))
    }

    /// Writes both files.
    func source(in folder: String) throws -> PanelSource {
        var file = FASTAFile()
        file.add("10", bases: bases)
        try file.write(to: folder + "/genome.fa")
        try SharedFile.write(Array(text.utf8), to: folder + "/genes.gff3")
        return PanelSource(annotation: folder + "/genes.gff3", genome: folder + "/genome.fa", assembly: .grch38)
    }
}
