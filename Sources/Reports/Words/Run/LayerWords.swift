/// What stands above the tables of known variants that `annotations update` makes, and in the manifest beside them.
package enum LayerWords {
    /// Above ClinVar's table.
    package static func clinVar(release: String) -> String {
        """
        # What ClinVar (NCBI, public domain) says of alleles in the genes of this set, by its release of \(release). hgvs_c: on MANE Select, as this program names the allele.
        # class: the germline class. stars: its review status, 0 to 4. text: ClinVar's own words where the class does not say all of it. oncogenicity, clinical_impact: what ClinVar says of tumours, in its words, kept
        # apart from the germline class. Low penetrance and risk alleles are no classes of pathogenicity: their class is other. Made by mtorvar annotations update.
        """
    }

    /// Above the table of hotspots: what its licence asks for.
    package static let hotspots = """
        # Contains information from Cancer Hotspots (cancerhotspots.org, Memorial Sloan Kettering Cancer Center), which is made available under the Open Database License (ODbL) 1.0;
        # changed: the genes of the set taken, counts split by amino acid. This file is under ODbL 1.0 and no other file holds its counts. Papers: Chang MT, et al. Nat Biotechnol 2016;34:155-163; Cancer Discov 2018;8:174-183.
        # change: one amino acid, * for a stop, an in-frame change in HGVS without p., or sp for a splice site of the codon. Made by mtorvar annotations update.
        """

    /// The source of ClinVar's table, as the manifest has it.
    package static func sourceOfClinVar(_ file: String, sha256: String?) -> String {
        "NCBI ClinVar, \(file)" + (sha256.map { ", sha256 \($0)" } ?? "")
    }

    /// The source of the table of hotspots.
    package static func sourceOfHotspots(_ file: String, sha256: String) -> String {
        "Cancer Hotspots (cancerhotspots.org), \(file), sha256 \(sha256)"
    }

    /// Genes of which a file of ClinVar has no allele: it may have lost its end.
    package static func withoutAlleles(_ genes: [String], file: String) -> String {
        "\(file): it has no allele that is named in \(genes.joined(separator: ", ")); ClinVar's own file has some in each"
    }

    /// Places of hotspots whose amino acid the protein does not have.
    package static func otherProtein(_ places: [String], file: String) -> String {
        "\(file): left out, as the protein of MANE Select has another amino acid there: \(places.joined(separator: ", "))"
    }

    /// A record that is no record of the genes, for one reason or another.
    package static func rejected(_ count: Int, file: String, first line: Int, reason: String) -> String {
        "\(file): \(ListWords.count(count, "record", "records")) left out, the first in line \(line): \(reason)"
    }
}
