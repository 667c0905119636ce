using CSat.Cli.Sources;
using CSat.Contracts.V1;
using CSat.Domain.Scoring;
using CSat.Domain.Text;
using CSat.Regimes.Yaml;

namespace CSat.Cli.Mappings;

/// <summary>Reads a mapping of survey responses.</summary>
internal static class ResponseMappingReader
{
    private static readonly Dictionary<string, RespondentKind> Respondents = new()
    {
        ["customer"] = RespondentKind.Customer, ["dealer"] = RespondentKind.Dealer, ["salesperson"] = RespondentKind.Salesperson, ["employee"] = RespondentKind.Employee,
    };

    private static readonly Dictionary<string, RatingKind> Ratings = new()
    {
        ["surveyed"] = RatingKind.Surveyed, ["self"] = RatingKind.Self,
    };

    private static readonly Dictionary<string, TargetMethod> Methods = EnumCode.All<TargetMethod>().Skip(1).ToDictionary();

    private static readonly Dictionary<string, bool> FinishedLater = new() { ["refuse"] = false, ["keep-history"] = true };

    private static readonly Dictionary<string, Measure> Measures = new()
    {
        ["satisfaction-degree"] = Measure.SatisfactionDegree, ["satisfaction-rate"] = Measure.SatisfactionRate,
    };

    public static ResponseMapping Read(YamlMap root, MappingContext context)
    {
        var organization = CommonReader.Organization(root);
        var regime = CommonReader.Regime(root, context);
        if (regime is { Regime.Survey: null })
        {
            root.Add("regime", MappingMessages.RegimeLacks(regime.Regime.Code, "survey"));
        }

        var questionnaire = Questionnaire(root.Map("questionnaire"), regime);
        var departments = PartReader.Entries(root, "departments");
        var levels = root.Has("levels") || !root.Maps("items").All(item => item.Has("levels") || item.Has("scale"))
            ? LevelReader.Read(root, FindScale(regime, questionnaire.Scale), null)
            : new LevelMapping(new Dictionary<string, int>(), new HashSet<string> { "" });
        var items = Items(root, departments, regime, questionnaire.Scale, levels, context);
        var mapping = new ResponseMapping
        {
            File = context.File,
            SourceSystem = root.Text("source-system"),
            Organization = organization,
            Regime = regime,
            Departments = departments,
            Filters = CommonReader.Filters(root, context),
            Reading = ReadingRuleReader.Read(root) with { Answers = AnswerRowsReader.Read(root, context) },
            Empty = PartReader.Values(root, "empty") ?? new HashSet<string>(),
            ShortRows = root.OneOf("short-rows", ReadingRuleReader.ShortRows, false),
            Questionnaire = questionnaire,
            Items = items,
            FinishedLater = root.OneOf("finished-later", FinishedLater, false),
            ExternalId = IdRule.Read(root, context),
            Department = CodeRule.Read(root, "department", context),
            Count = PartReader.OptionalColumn(root, context, "count"),
            Weight = PartReader.OptionalColumn(root, context, "weight"),
            Customer = PartReader.OptionalColumn(root, context, "customer"),
            CutsLongTexts = CommonReader.CutsLongTexts(root),
            RespondedAt = DateColumnReader.Read(root.Map("responded-at"), context, organization.TimeZone),
            SentAt = root.OptionalMap("sent-at") is { } sent ? DateColumnReader.Read(sent, context, organization.TimeZone) : null,
            ReturnedAt = root.OptionalMap("returned-at") is { } returned ? DateColumnReader.Read(returned, context, organization.TimeZone) : null,
            CollectedBy = PartReader.OptionalColumn(root, context, "collected-by"),
            Rounds = RoundReader.Read(root.Map("rounds"), questionnaire.Title, regime, context),
            Rating = Rating(root.Map("rating"), context),
            Respondent = PartReader.Choice(root, "respondent", Respondents, context),
            Attributes = [.. root.Maps("attributes").Select(map => Attribute(map, context))],
            Comments = [.. root.Maps("comments").Select(map => Comment(map, items, context))],
            Targets = [.. root.Maps("targets").Select(Target)],
            Columns = context.Columns,
        };
        return mapping.Reading.Answers is { } answers
            ? mapping with { Reading = mapping.Reading with { Answers = answers with { Used = context.Columns.Select(use => use.Column).ToHashSet(StringComparer.Ordinal) } } }
            : mapping;
    }

    private static QuestionnaireSetup Questionnaire(YamlMap map, RegimeText? regime)
    {
        var questionnaire = new QuestionnaireSetup(PartReader.Code(map, "code"), map.OptionalWhole("version", 1, 100_000) ?? 1, map.Localized("title"), map.Text("scale"));
        CommonReader.CheckKnown(map, "scale", "scale", questionnaire.Scale, Scales(regime));
        map.Done();
        return questionnaire;
    }

    private static List<ItemColumn> Items(YamlMap root, IReadOnlyList<Entry> departments, RegimeText? regime, string questionnaireScale, LevelMapping levels, MappingContext context)
    {
        var items = new List<ItemColumn>();
        foreach (var map in root.RequiredMaps("items"))
        {
            var column = PartReader.Column(map, context);
            var code = map.Has("code") ? PartReader.Code(map, "code") : column;
            var scale = map.OptionalText("scale") ?? "";
            var item = new ItemColumn(column, code, map.Localized("name"), PartReader.Code(map, "department"), PartReader.OptionalCode(map, "topic"))
            {
                Scale = scale,
                Reversed = map.Flag("reversed", false),
                Levels = !map.Has("levels") && (scale.Length == 0 || Scales(regime)?.Contains(scale) == false) ? levels : LevelReader.Read(map, FindScale(regime, scale.Length > 0 ? scale : questionnaireScale), levels),
            };
            CommonReader.CheckKnown(map, "scale", "scale", scale, Scales(regime));
            CommonReader.CheckKnown(map, "department", "department", item.Department, [.. departments.Select(department => department.Code)]);
            CommonReader.CheckKnown(map, "topic", "topic", item.Topic, regime?.Regime.Survey?.Topics.Select(topic => topic.Code).ToList());
            if (items.Any(earlier => earlier.Code == item.Code))
            {
                map.Add("code", MappingMessages.Twice(item.Code));
            }

            map.Done();
            items.Add(item);
        }

        ChoiceReader.Read(root, departments, context, items);
        return items;
    }

    private static Scale? FindScale(RegimeText? regime, string code) => regime?.Regime.FindScale(code) ?? StandardScales.All.FirstOrDefault(scale => scale.Code == code);

    private static List<string>? Scales(RegimeText? regime) => regime?.Regime.AllScales.Select(scale => scale.Code).ToList();

    private static RatingRule Rating(YamlMap map, MappingContext context)
    {
        var kind = PartReader.Choice(map, "kind", Ratings, context);
        string? column = null;
        IReadOnlySet<string> own = new HashSet<string>();
        var competitors = new Dictionary<string, Entry>(CellText.Same);
        if (map.OptionalMap("company") is { } company)
        {
            column = PartReader.Column(company, context);
            own = PartReader.Values(company, "own") ?? own;
            if (own.Count == 0)
            {
                company.Text("own");
            }

            foreach (var known in company.Maps("competitors"))
            {
                var value = known.Text("value");
                competitors[value] = new Entry(known.Has("code") ? PartReader.Code(known, "code") : Import.CodeMaker.FromValue(value), known.OptionalLocalized("name") ?? Domain.Text.LocalizedText.Same(value));
                known.Done();
            }

            company.Done();
        }

        map.Done();
        return new RatingRule(kind, column, own, competitors);
    }

    private static AttributeColumn Attribute(YamlMap map, MappingContext context)
    {
        var column = PartReader.Column(map, context);
        var attribute = new AttributeColumn(column, map.OptionalText("key") ?? column);
        map.Done();
        return attribute;
    }

    private static CommentColumn Comment(YamlMap map, List<ItemColumn> items, MappingContext context)
    {
        var comment = new CommentColumn(PartReader.Column(map, context), map.OptionalText("item") ?? "");
        CommonReader.CheckKnown(map, "item", "item", comment.Item, [.. items.Select(item => item.Code)]);
        map.Done();
        return comment;
    }

    private static TargetSetup Target(YamlMap map)
    {
        var target = new TargetSetup(
            map.OneOf("measure", Measures), map.Date("from"), map.Date("to"), map.Number("percent", 0, 100), map.OneOf("method", Methods, TargetMethod.Set), map.OptionalText("approved-by") ?? "");
        if (target.To < target.From)
        {
            map.Add("to", MappingMessages.EndBeforeStart());
        }

        map.Done();
        return target;
    }
}
