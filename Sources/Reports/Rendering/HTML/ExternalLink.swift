import Genome

/// A link to a public database. The page is whole without it: its text says what it leads to.
package struct ExternalLink {
    /// What the reader sees.
    let text: String
    /// Where it leads; every value in it is percent-encoded.
    let address: String

    private init(_ text: String, _ address: String) {
        self.text = text
        self.address = address
    }

    package var markup: Markup { "<a href=\"\(address)\">\(text)</a>" }

    /// A paper.
    package static func pubMed(_ identifier: String) -> ExternalLink? {
        guard !identifier.isEmpty, identifier.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return ExternalLink("PMID \(identifier)", "https://pubmed.ncbi.nlm.nih.gov/\(identifier)/")
    }

    package static func doi(_ identifier: String) -> ExternalLink {
        ExternalLink("DOI \(identifier)", "https://doi.org/\(encoded(identifier, keeping: "/"))")
    }

    /// What other pages say of a gene.
    static func of(_ gene: GeneReport) -> [ExternalLink] {
        let symbol = encoded(gene.symbol)
        return [
            ExternalLink(
                "UniProt",
                "https://www.uniprot.org/uniprotkb?query=gene_exact%3A\(symbol)+AND+organism_id%3A9606+AND+reviewed%3Atrue"
            ),
            ExternalLink("cBioPortal", "https://www.cbioportal.org/ln?q=\(symbol)"),
        ]
    }

    /// What other pages say of a variant.
    static func of(_ variant: VariantReport, assembly: Assembly) -> [ExternalLink] {
        let name = variant.chromosome.hasPrefix("chr") ? String(variant.chromosome.dropFirst(3)) : variant.chromosome
        let (dataset, database) = assembly == .grch38 ? ("gnomad_r4", "hg38") : ("gnomad_r2_1", "hg19")
        let last = variant.position + max(variant.reference.utf8.count, 1) - 1
        let place = encoded("chr\(name):\(variant.position)-\(last)")
        var links: [ExternalLink] = []
        if let coding = variant.hgvsC, coding.utf8.count < 100 {
            links.append(ExternalLink("ClinVar", "https://www.ncbi.nlm.nih.gov/clinvar/?term=\(encoded(coding))"))
        }
        if variant.reference.utf8.count + variant.alternate.utf8.count < 100 {
            let allele = [name, "\(variant.position)", variant.reference, variant.alternate].map { encoded($0) }
            links.append(
                ExternalLink(
                    "gnomAD",
                    "https://gnomad.broadinstitute.org/variant/\(allele.joined(separator: "-"))?dataset=\(dataset)"))
        }
        links.append(
            ExternalLink("UCSC", "https://genome.ucsc.edu/cgi-bin/hgTracks?db=\(database)&position=\(place)"))
        return links
    }

    /// Several links on one line.
    static func line(_ links: [ExternalLink]) -> Markup {
        links.isEmpty ? "" : "<span class=\"links\">\(links.map(\.markup).joined(separator: " · "))</span>"
    }

    /// A value of an address: all but letters, digits, `-`, `.`, `_` and what is kept become percent codes.
    private static func encoded(_ text: String, keeping kept: String = "") -> String {
        var result = ""
        for byte in text.utf8 {
            let scalar = Unicode.Scalar(byte)
            if scalar.isASCII,
                scalar.properties.isAlphabetic || (0x30...0x39).contains(byte)
                    || "-._".unicodeScalars.contains(scalar) || kept.unicodeScalars.contains(scalar)
            {
                result.unicodeScalars.append(scalar)
            } else {
                result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }
}
