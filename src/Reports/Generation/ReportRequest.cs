using CSat.Domain.Text;

namespace CSat.Reports.Generation;

/// <summary>One report to make.</summary>
/// <param name="Warehouse">Path of the organisation's published warehouse.</param>
/// <param name="Organization">The organisation's code.</param>
/// <param name="Round">The round to review; null for the whole time.</param>
/// <param name="Language">The report's language.</param>
/// <param name="PdfFile">Where the PDF goes.</param>
/// <param name="HtmlFile">Where the page goes; null for no page.</param>
public sealed record ReportRequest(string Warehouse, string Organization, string? Round, Language Language, string PdfFile, string? HtmlFile);
