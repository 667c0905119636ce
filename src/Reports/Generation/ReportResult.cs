using CSat.Analytics.Findings;
using CSat.Analytics.Snapshot;

namespace CSat.Reports.Generation;

/// <summary>What was made.</summary>
/// <param name="Snapshot">The data it was made from.</param>
/// <param name="PdfBytes">Size of the PDF.</param>
/// <param name="HtmlBytes">Size of the page; null when none was asked for.</param>
/// <param name="Cards">The numbers of its summary.</param>
public sealed record ReportResult(SnapshotInfo Snapshot, long PdfBytes, long? HtmlBytes, IReadOnlyList<SummaryCard> Cards);
