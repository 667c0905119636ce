using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CSat.Domain.Calendars;
using CSat.Domain.Problems;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;
using CSat.Domain.Text;
using Wire = CSat.Contracts.V1;

namespace CSat.Reports.Sheets;

/// <summary>A questionnaire version as a paper form: what stands on it, in both languages.</summary>
public sealed record FormSheet
{
    private const int DigestDigits = 16;

    /// <summary>The organisation that asks.</summary>
    public required LocalizedText Organization { get; init; }

    /// <summary>Title of the questionnaire.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Code and version: main/1.</summary>
    public required string Name { get; init; }

    /// <summary>Id and version of the regime that it was made under: R08 2.</summary>
    public required string Regime { get; init; }

    /// <summary>The survey kind that it is for; null where that is open.</summary>
    public LocalizedText? Kind { get; init; }

    /// <summary>The module whose form it is; null for none.</summary>
    public LocalizedText? Module { get; init; }

    /// <summary>What it asks and tells beside its items.</summary>
    public required FormDemands Demands { get; init; }

    /// <summary>Who is asked; null where the survey kind is open.</summary>
    public SurveyAudience? Audience { get; init; }

    /// <summary>What it is for; null where that is not said.</summary>
    public LocalizedText? Purpose { get; init; }

    /// <summary>On what it lays weight; null where that is not said.</summary>
    public LocalizedText? Focus { get; init; }

    /// <summary>How long it may take to come back; null for no limit.</summary>
    public TimeLimit? ReturnWindow { get; init; }

    /// <summary>Its items in their order, those on the same scale that follow each other together.</summary>
    public required IReadOnlyList<FormBlock> Blocks { get; init; }

    /// <summary>Titles of its fields for words.</summary>
    public required IReadOnlyList<LocalizedText> Comments { get; init; }

    /// <summary>Day of its approval in the organisation's zone; null for a draft.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>The role that approved it; null where none is recorded.</summary>
    public LocalizedText? ApprovedBy { get; init; }

    /// <summary>Of all that the form says in both languages, whether approved or not: two prints with the same digest are the same form.</summary>
    public string Digest { get; private init; } = "";

    /// <summary>The form of the answers.</summary>
    internal static FormSheet Of(SheetAnswers answers, Wire.QuestionnaireVersion version)
    {
        var (regime, survey) = (answers.Regime, answers.Regime.Survey);
        var (kind, module) = (version.SurveyKind.Length > 0 ? version.SurveyKind : null, version.Module.Length > 0 ? version.Module : null);
        var sheet = new FormSheet
        {
            Organization = SheetAnswers.Text(answers.Organization.Name),
            Title = SheetAnswers.Text(version.Title),
            Name = $"{version.Code}/{version.Version.ToString(CultureInfo.InvariantCulture)}",
            Regime = $"{regime.Id} {regime.Version}",
            Kind = kind is null ? null : survey?.FindKind(kind)?.Name ?? LocalizedText.Same(kind),
            Module = module is null ? null : survey?.Modules.FirstOrDefault(one => one.Code == module)?.Name ?? LocalizedText.Same(module),
            Demands = PrintedForm.Of(regime, kind, module),
            Audience = kind is null ? null : survey?.FindKind(kind)?.Audience,
            Purpose = version.Purpose is null ? null : SheetAnswers.Text(version.Purpose),
            Focus = version.Focus is null ? null : SheetAnswers.Text(version.Focus),
            ReturnWindow = survey?.ReturnWindow,
            Blocks = BlocksOf(answers, version),
            Comments = [.. version.CommentFields.Select(field => SheetAnswers.Text(field.Title))],
            ApprovedOn = version.Approval is { } approval ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(approval.ApprovedAt.ToDateTimeOffset(), answers.Zone).DateTime) : null,
            ApprovedBy = version.Approval is { } approved ? answers.Role(approved.Role) : null,
        };
        return sheet with { Digest = DigestOf(sheet) };
    }

    private static List<FormBlock> BlocksOf(SheetAnswers answers, Wire.QuestionnaireVersion version)
    {
        var blocks = new List<FormBlock>();
        for (var place = 0; place < version.Items.Count; place++)
        {
            var code = version.Items[place];
            var own = version.ItemScales.FirstOrDefault(entry => entry.Item == code)?.Scale;
            var scale = answers.Regime.FindScale(string.IsNullOrEmpty(own) ? version.Scale : own) ?? throw new ProblemException(SheetProblems.Unreadable($"{version.Code}/{version.Version}", $"scale of {code}"));
            var item = ItemOf(answers, version, place, scale);
            if (blocks is [.., var last] && last.Scale.Code == scale.Code)
            {
                blocks[^1] = last with { Items = [.. last.Items, item] };
            }
            else
            {
                blocks.Add(new(scale, [item]));
            }
        }

        return blocks;
    }

    private static SheetItem ItemOf(SheetAnswers answers, Wire.QuestionnaireVersion version, int place, Scale scale)
    {
        var code = version.Items[place];
        var (entry, content) = (answers.Directory.Items.FirstOrDefault(item => item.Code == code), version.ItemContents.FirstOrDefault(item => item.Item == code));
        var topic = answers.Regime.Survey?.Topics.FirstOrDefault(one => one.Code == entry?.Topic)?.Name;
        var name = entry is null ? LocalizedText.Same(code) : SheetAnswers.Text(entry.Name);
        return new(place + 1, code, name, topic is { } known && known.Zh != name.Zh ? known : null, content is { Required: true })
        {
            MaxPoints = content?.MaxPoints is { } points ? decimal.Parse(points.Value, CultureInfo.InvariantCulture) : null,
            MayAbstain = PrintedForm.MayAbstain(scale, content is { Required: true }),
            Criteria = (content?.Criteria ?? []).ToDictionary(criterion => (short)criterion.Level, criterion => SheetAnswers.Text(criterion.Text)),
        };
    }

    private static string DigestOf(FormSheet sheet)
    {
        var said = new
        {
            sheet.Name, sheet.Title, sheet.Purpose, sheet.Focus, sheet.Kind, sheet.Module, sheet.Comments,
            Levels = sheet.Blocks.Select(block => block.Scale.Levels.Select(level => new { level.Value, level.Name, level.Points })),
            Items = sheet.Blocks.SelectMany(block => block.Items).Select(item => new { item.Code, item.Name, item.Required, item.MaxPoints, Criteria = item.Criteria.OrderBy(criterion => criterion.Key) }),
        };
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(said)))[..DigestDigits];
    }
}

/// <summary>Items that follow each other on one scale.</summary>
/// <param name="Scale">The scale.</param>
/// <param name="Items">The items.</param>
public sealed record FormBlock(Scale Scale, IReadOnlyList<SheetItem> Items)
{
    /// <summary>Whether an item of it has a box for those who cannot judge.</summary>
    public bool MayAbstain => Items.Any(item => item.MayAbstain);

    /// <summary>Whether items have points, so that the levels tell theirs.</summary>
    public bool HasPoints => Scale.IsPooled && Items.Any(item => item.MaxPoints is not null);
}

/// <summary>An item of a form.</summary>
/// <param name="Number">Its place on the form, from 1.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">What is asked.</param>
/// <param name="Topic">The topic of the regime that it covers; null where it has none, or is called like it.</param>
/// <param name="Required">Whether every form must answer it.</param>
public sealed record SheetItem(int Number, string Code, LocalizedText Name, LocalizedText? Topic, bool Required)
{
    /// <summary>The most points that it can give; null where it has none.</summary>
    public decimal? MaxPoints { get; init; }

    /// <summary>Whether it has a box for those who cannot judge.</summary>
    public bool MayAbstain { get; init; }

    /// <summary>What its levels mean, by the level's value (R08.27); empty where nothing says so.</summary>
    public required IReadOnlyDictionary<short, LocalizedText> Criteria { get; init; }
}
