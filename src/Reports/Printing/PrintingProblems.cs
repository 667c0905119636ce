using CSat.Domain.Problems;

namespace CSat.Reports.Printing;

/// <summary>What is wrong with a print.</summary>
internal static class PrintingProblems
{
    /// <summary>The browser did not print; no file was written.</summary>
    /// <param name="detail">What it did instead.</param>
    public static Problem Failed(string detail) => new("PRINTING_FAILED", "browser", "print", ("detail", detail));
}
