import TestSupport

extension SimulatedCohort {
    private static let chromosomes = (1...22).map { "chr\($0)" } + ["chrX"]

    private struct Record {
        let chromosome: String
        let position: Int
        let reference: String
        let alternate: String
        /// The share of reads in a tumour; nothing where it does not have the allele.
        let share: (Tumour) -> Double?
    }

    /// The small variants of tumours as one VCF file.
    func vcf(_ tumours: [Tumour], bases: (Int) -> String) -> String {
        var records: [Record] = []
        for gene in Self.genes {
            for (mutation, allele) in [
                (Mutation.truncating, gene.truncating), (.uncertain, gene.uncertain), (.activating, gene.activating),
            ] {
                guard let allele else { continue }
                records.append(
                    Record(
                        chromosome: gene.chromosome, position: allele.position, reference: allele.reference,
                        alternate: allele.alternate,
                        share: { $0.mutations[gene.name] == mutation ? $0.share(of: gene) : nil }))
            }
        }
        for position in Set(tumours.flatMap(\.privateAlleles)) {
            let reference = bases(position)
            records.append(
                Record(
                    chromosome: "chr17", position: position, reference: reference,
                    alternate: reference == "A" ? "G" : "A",
                    share: { $0.privateAlleles.contains(position) ? 0.5 : nil }))
        }
        records.sort {
            (Self.chromosomes.firstIndex(of: $0.chromosome) ?? 0, $0.position)
                < (Self.chromosomes.firstIndex(of: $1.chromosome) ?? 0, $1.position)
        }
        let head = """
            ##fileformat=VCFv4.3
            ##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
            ##FORMAT=<ID=AD,Number=R,Type=Integer,Description="Reads with each allele">
            ##FORMAT=<ID=DP,Number=1,Type=Integer,Description="Reads">
            ##contig=<ID=chr1,length=248956422>
            ##contig=<ID=chr10,length=133797422>
            #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\t\(tumours.map(\.name).joined(separator: "\t"))

            """
        return head
            + records.map { record in
                let calls = tumours.map { tumour in
                    let reads = Int(((record.share(tumour) ?? 0) * 200).rounded())
                    return "\(reads > 0 ? "0/1" : "0/0"):\(200 - reads),\(reads):200"
                }
                return
                    "\(record.chromosome)\t\(record.position)\t.\t\(record.reference)\t\(record.alternate)\t.\tPASS\t.\tGT:AD:DP\t\(calls.joined(separator: "\t"))\n"
            }.joined()
    }

    /// The copies of tumours as one table.
    func segments(_ tumours: [Tumour]) -> String {
        "sample\tchrom\tstart\tend\tcn_total\tcn_minor\n"
            + tumours.flatMap { tumour in
                Self.arms.flatMap { arm in tumour.segments(arm).map { "\(tumour.name)\t\($0)\n" } }
            }.joined()
    }

    /// What is known of tumours, for `report --samples`.
    func sheet(_ tumours: [Tumour]) -> String {
        "sample\tsite\tsex\tpurity\n"
            + tumours.map { "\($0.name)\t\($0.site)\tfemale\t\($0.purity)\n" }.joined()
    }
}

extension SimulatedCohort.Tumour {
    /// The share of reads of a clonal variant, on every copy of a tumour that lost an allele, else on one.
    fileprivate func share(of gene: SimulatedCohort.Gene) -> Double {
        let copies = copies(of: gene)
        let carrying = copies.minor == 0 ? copies.total : 1
        return Double(carrying) * purity / (Double(copies.total) * purity + 2 * (1 - purity))
    }

    fileprivate func segments(_ arm: (chromosome: String, arm: String, start: Int, end: Int)) -> [String] {
        var parts: [(start: Int, end: Int, copies: SimulatedCohort.Copies)] = [(arm.start, arm.end, .normal)]
        switch arms[arm.arm] {
        case .whole(let copies)?: parts = [(arm.start, arm.end, copies)]
        case .partlyLost?:
            let length = (arm.end - arm.start + 1) * 3 / 5
            parts =
                arm.arm.hasSuffix("q")
                ? [(arm.start, arm.start + length, .oneLost), (arm.start + length + 1, arm.end, .normal)]
                : [(arm.start, arm.end - length - 1, .normal), (arm.end - length, arm.end, .oneLost)]
        case nil: break
        }
        for gene in SimulatedCohort.genes where gene.arm == arm.arm {
            guard let copies = focal[gene.name] else { continue }
            let (start, end) = (gene.place.lowerBound - 500_000, gene.place.upperBound + 500_000)
            parts = parts.flatMap { part -> [(start: Int, end: Int, copies: SimulatedCohort.Copies)] in
                guard part.start < start, part.end > end else { return [part] }
                return [(part.start, start - 1, part.copies), (start, end, copies), (end + 1, part.end, part.copies)]
            }
        }
        return parts.map { "\(arm.chromosome)\t\($0.start)\t\($0.end)\t\($0.copies.total)\t\($0.copies.minor)" }
    }
}
