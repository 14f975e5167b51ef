extension StyleSheet {
    /// The colours of each tone: see ``Tone``.
    static let tones: Markup = """
        .loss { --tone: var(--loss); --tone-fill: var(--loss-fill); }
        .gain { --tone: var(--gain); --tone-fill: var(--gain-fill); }
        .loh { --tone: var(--loh); --tone-fill: var(--loh-fill); }
        .uncertain { --tone: var(--uncertain); --tone-fill: var(--uncertain-fill); }
        .calm { --tone: var(--ink); --tone-fill: var(--soft); }
        .quiet { --tone: var(--quiet); --tone-fill: var(--paper); }

        """
}
