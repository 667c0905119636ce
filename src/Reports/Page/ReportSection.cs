using CSat.Analytics.Review;
using CSat.Domain.Text;
using Microsoft.AspNetCore.Components;

namespace CSat.Reports.Page;

/// <summary>Base of everything that writes into the report.</summary>
internal abstract class ReportSection : ComponentBase
{
    [CascadingParameter]
    public required ReportContext Context { get; set; }

    protected ReviewFigures Figures => Context.Figures;

    protected Language Language => Context.Language;

    protected string T(string zh, string en) => Context.T(zh, en);

    protected string Of(LocalizedText text) => Context.Of(text);
}
