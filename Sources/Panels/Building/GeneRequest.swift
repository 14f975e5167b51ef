package import Genome
package import Transcripts

/// A gene that a panel shall have.
package struct GeneRequest: Sendable, Hashable {
    package let symbol: String
    /// The role, where it was said.
    package let role: Gene.Role?
    /// The group, where it was said.
    package let group: Gene.Group?
    /// The node of the pathway, where it was said.
    package let pathwayNode: String?
    /// What a driving change does to the node, where it was said.
    package let direction: Gene.NodeDirection?

    /// Makes a wish.
    package init(
        symbol: String, role: Gene.Role? = nil, group: Gene.Group? = nil, pathwayNode: String? = nil,
        direction: Gene.NodeDirection? = nil
    ) {
        self.symbol = symbol
        self.role = role
        self.group = group
        self.pathwayNode = pathwayNode
        self.direction = direction
    }

    /// Reads a list: a symbol in each line, and separated by tabs or spaces, where wanted, a role, a group, a node of the pathway and a direction.
    ///
    /// - Throws: ``PanelError`` with the line where something else stands, or a symbol stands twice.
    package static func list(parsing text: String, file: String) throws(PanelError) -> [GeneRequest] {
        var wishes: [GeneRequest] = []
        var seen: Set<String> = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = line.split { $0 == "\t" || $0 == " " || $0 == "\r" || $0 == "\r\n" }.map(String.init)
            guard let symbol = words.first, !symbol.hasPrefix("#") else { continue }
            func failure(_ message: String) -> PanelError {
                PanelError(.badData, "\(file):\(index + 1): \(message)")
            }
            guard seen.insert(symbol).inserted else { throw failure("\(symbol) stands twice") }
            let role = words.count > 1 ? Gene.Role(rawValue: words[1]) : nil
            if words.count > 1, role == nil {
                throw failure("'\(words[1])' is no role; expected tumour_suppressor, oncogene or undetermined")
            }
            let group = words.count > 2 ? Gene.Group(rawValue: words[2]) : nil
            if words.count > 2, group == nil { throw failure("'\(words[2])' is no group; expected panel or context") }
            let direction = words.count > 4 ? Gene.NodeDirection(rawValue: words[4]) : nil
            if words.count > 4, direction == nil {
                throw failure("'\(words[4])' is no direction; expected raised or lowered")
            }
            guard words.count < 6 else {
                throw failure("\(words.count) columns; expected symbol, role, group, node and direction")
            }
            wishes.append(
                GeneRequest(
                    symbol: symbol, role: role, group: group, pathwayNode: words.count > 3 ? words[3] : nil,
                    direction: direction))
        }
        guard !wishes.isEmpty else { throw PanelError(.badData, "\(file): it names no gene") }
        return wishes
    }
}

/// What the genes of one assembly are built from.
package struct PanelSource: Sendable, Hashable {
    /// The path of the GFF3.
    package let annotation: String
    /// The path of the FASTA, which has its `.fai` beside it.
    package let genome: String
    /// The assembly of both.
    package let assembly: Assembly

    package init(annotation: String, genome: String, assembly: Assembly) {
        self.annotation = annotation
        self.genome = genome
        self.assembly = assembly
    }
}
