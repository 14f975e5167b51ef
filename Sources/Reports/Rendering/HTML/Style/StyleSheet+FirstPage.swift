extension StyleSheet {
    /// The first page: dense, as everything on it is read at once.
    static let firstPage: Markup = """
        .interpretation { display: grid; grid-template-columns: minmax(0, 1fr) 18rem; gap: 0 2rem; align-items: start; }
        .answer-lines .subject { font-weight: 650; }
        .answer-lines { list-style: none; margin: 0; padding: 0; font-size: .95rem; }
        .answer-lines li { display: grid; grid-template-columns: 3rem 9.5rem minmax(0, 1fr); gap: .1rem .5rem;
          padding: .25rem 0; border-top: 1px solid var(--line); }
        .answer-lines .state { align-items: flex-start; white-space: normal; }
        .answer-lines .mark { margin-top: .2rem; }
        .short-list { margin: 0; padding-left: 1.1rem; font-size: .95rem; }
        .answer .alterations, .answer .negatives { margin: .6rem 0; background: none; }
        .alterations .state { white-space: normal; align-items: flex-start; overflow-wrap: normal; }
        .answer .alterations th, .answer .alterations td { padding-right: .8rem; }
        .negatives th, .negatives td { min-width: 4.2rem; padding: .25rem .5rem .25rem 0; }
        .is-none { color: var(--ink); } .is-open { color: var(--quiet); font-style: italic; }
        .is-found { color: var(--ink); font-weight: 650; }
        .sign-off { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 1rem; list-style: none; margin: 1rem 0 0;
          padding: 0; }
        .blank { display: block; min-height: 1.5rem; border-bottom: 1px solid var(--stroke); }
        @media (max-width: 40rem) {
          .answer .headline { font-size: 1.15rem; }
          .answer-lines li { grid-template-columns: 4.5rem minmax(0, 1fr); }
          .answer-lines .line-text { grid-column: 1 / -1; }
          .interpretation { display: block; }
          .sign-off { grid-template-columns: repeat(2, minmax(0, 1fr)); }
        }

        """
}
