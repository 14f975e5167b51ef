/// Where the tumour arose, as far as the literature's cohorts tell sites apart.
package enum PrimarySite: String, Sendable, Codable, CaseIterable {
    case pancreas
    /// Midgut: jejunum, ileum, appendix, right colon.
    case midgut
    /// Foregut other than the pancreas: stomach, duodenum.
    case foregut
    case lung
    case rectum
    /// Not given.
    case unknown
}
