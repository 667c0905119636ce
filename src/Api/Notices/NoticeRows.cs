using CSat.Domain.Duties;
using CSat.Domain.Notices;
using CSat.Domain.Text;

namespace CSat.Api.Notices;

/// <summary>A notice.</summary>
public sealed record NoticeRow
{
    /// <summary>Its id.</summary>
    public Guid NoticeId { get; init; }

    /// <summary>Its code.</summary>
    public string Code { get; init; } = "";

    /// <summary>The regime version under which it was prepared.</summary>
    public Guid RegimeVersionId { get; init; }

    /// <summary>Code of the notice in the regime.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Text in Chinese.</summary>
    public string TextZh { get; init; } = "";

    /// <summary>Text in English.</summary>
    public string TextEn { get; init; } = "";

    /// <summary>Code of the audience.</summary>
    public string Audience { get; init; } = "";

    /// <summary>Code of the round that it is about; empty for none.</summary>
    public string Round { get; init; } = "";

    /// <summary>Id of that round; null for none.</summary>
    public Guid? RoundId { get; init; }

    /// <summary>How the problem is handled; null where not said.</summary>
    public string? Method { get; init; }

    /// <summary>What is done; null where not said.</summary>
    public string? Measures { get; init; }

    /// <summary>The shortest deadline; null where not said.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>The day on which it was prepared.</summary>
    public DateOnly PreparedOn { get; init; }

    /// <summary>Code of its state.</summary>
    public string State { get; init; } = "";

    /// <summary>The last day on which it may go out; null for none.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The day on which it went out; null where it did not.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Code of how it went out; null likewise.</summary>
    public string? Way { get; init; }

    internal NoticeAudience AudienceNow => EnumCode.Parse<NoticeAudience>(Audience);

    internal NoticeState StateNow => EnumCode.Parse<NoticeState>(State);

    /// <summary>The parts that its regime may demand of it.</summary>
    /// <param name="siteSign">Whether a sign stands at the site.</param>
    internal IReadOnlyCollection<NoticePart> Given(bool siteSign) =>
    [
        .. Method is null ? Array.Empty<NoticePart>() : [NoticePart.Method],
        .. Measures is null ? Array.Empty<NoticePart>() : [NoticePart.Measures],
        .. Deadline is null ? Array.Empty<NoticePart>() : [NoticePart.Deadline],
        .. siteSign ? [NoticePart.SiteSign] : Array.Empty<NoticePart>(),
    ];

    /// <summary>Whether another says the same as it was prepared.</summary>
    internal bool SaysTheSameAs(NoticeRow other) =>
        (Code, Kind, TextZh, TextEn, Audience, Round, (Method, Measures, Deadline)) == (other.Code, other.Kind, other.TextZh, other.TextEn, other.Audience, other.Round, (other.Method, other.Measures, other.Deadline));
}

/// <summary>What a notice needs to know of its round.</summary>
internal sealed record NoticeRoundRow
{
    public Guid RoundId { get; init; }

    public DateOnly PeriodStart { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public string[] Reached { get; init; } = [];
}
