import Genome

/// What the ratios of a table are.
package enum RatioScale: String, Sendable, Hashable, CaseIterable {
    /// The logarithm to the base 2 of the ratio: 0 where nothing changed.
    case log2
    /// The ratio: 1 where nothing changed.
    case linear
}

extension SegmentTable {
    /// Whether ratios can be no logarithms: none lies below 0, and half of the bases have 0.5 or more, where logarithms
    /// of most genomes are 0.
    ///
    /// A few segments that are all gained say nothing: a third of the genome is asked for, or twenty segments or the
    /// length of a chromosome of which half lies near 1.
    /// A table of gains alone that is refused by this is read with `--segments-scale log2`.
    var ratiosAreLinear: Bool {
        let ratios = samples.flatMap(\.segments).compactMap { segment -> (value: Double, bases: Int)? in
            guard segment.total == nil, let ratio = segment.log2 else { return nil }
            return (ratio, segment.interval.count)
        }.sorted { $0.value < $1.value }
        guard let least = ratios.first?.value, least >= 0 else { return false }
        let all = ratios.reduce(0) { $0 + $1.bases } / max(samples.count, 1)
        var below = 0
        let half = ratios.reduce(0) { $0 + $1.bases } / 2
        let median = ratios.first { ratio in
            below += ratio.bases
            return below >= half
        }?.value
        guard let median else { return false }
        return all >= 1_000_000_000
            ? median >= 0.5 : (ratios.count >= 20 || all >= 150_000_000) && (0.8...1.2).contains(median)
    }

    /// Refuses ratios that can only be linear, where the user does not say what they are.
    ///
    /// - Throws: ``SegmentTableError``
    func requireLog2(_ lines: [String], header: Int) throws(SegmentTableError) {
        guard dialect.hasRatiosOfAnyScale, ratiosAreLinear else { return }
        throw SegmentTableError(
            .linearRatios, file: file, line: header + 1, excerpt: lines[max(header, 0)],
            expected:
                "log2 ratios, which are 0 where nothing changed; none of these lies below 0, and most are near 1 or above",
            remedy: "read them as ratios with --segments-scale linear, or give the program's own table with copies")
    }
}
