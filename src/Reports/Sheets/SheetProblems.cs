using CSat.Domain.Problems;

namespace CSat.Reports.Sheets;

/// <summary>What is wrong with the answers that a form or plan is to be printed from.</summary>
internal static class SheetProblems
{
    /// <summary>The file holds no answers about a questionnaire or a plan.</summary>
    /// <param name="path">The file.</param>
    /// <param name="detail">What it holds instead.</param>
    public static Problem Unreadable(string path, string detail) => new("SHEET_UNREADABLE", "FILE", "sheet", ("path", path), ("detail", detail));
}
