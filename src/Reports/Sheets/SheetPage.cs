using System.Globalization;
using CSat.Domain.Text;
using Microsoft.AspNetCore.Components;

namespace CSat.Reports.Sheets;

/// <summary>Base of what writes forms and plans.</summary>
public abstract class SheetPage : ComponentBase
{
    /// <summary>The document's language.</summary>
    [Parameter, EditorRequired]
    public required Language Language { get; set; }

    /// <summary>The text in the document's language.</summary>
    protected string T(string zh, string en) => Language == Language.Chinese ? zh : en;

    /// <summary>The text in the document's language, or in the other where that is empty.</summary>
    protected string Of(LocalizedText text) => text.In(Language);

    /// <summary>A day as it is printed.</summary>
    protected static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Points as they are printed.</summary>
    protected static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
