import ArgumentParser
import Reports

/// How the page of a report is made.
struct PageForm: ParsableArguments {
    @Flag(
        help:
            "Print the appendix too: methods, thresholds, all calls evaluated, the tables behind the drawings, the literature in full."
    )
    var appendix = false

    var options: PageOptions {
        var options = PageOptions()
        options.printsAppendix = appendix
        return options
    }
}
