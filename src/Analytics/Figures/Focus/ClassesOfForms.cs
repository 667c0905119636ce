using CSat.Analytics.Findings;
using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Responses;
using CSat.Domain.Statistics;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>The returned forms of the latest round by the features that its regime classifies them by, each class with its own satisfaction (R07.15, R03.2).</summary>
/// <param name="Round">The round; null where there is none with customers' ratings, or its regime classifies nothing.</param>
/// <param name="Features">The features in the regime's order; empty likewise.</param>
public sealed record ClassesOfForms(SurveyRound? Round, IReadOnlyList<ClassifiedForms> Features)
{
    /// <summary>The table of classes.</summary>
    public static Figure<ClassesOfForms> Figure { get; } = new("form-classes", new("问卷分类统计", "Forms by class"), FigureSection.Focus, Read, "reports/form_classes.sql")
    {
        Table = (classes, _) => FigureTable.Of(
            classes.Features.SelectMany(feature => feature.Classes.Select(one => (Feature: feature, Class: one))),
            table => table
                .Round(_ => classes.Round)
                .Code("feature", "分类依据", "Feature", row => row.Feature.Counted.Rule.Code)
                .Text("feature_name", "分类依据名称", "Feature, name", row => row.Feature.Counted.Rule.Name)
                .Code("class", "类别", "Class", row => row.Class.Value)
                .Text("class_name", "类别名称", "Class, name", row => row.Class.Name)
                .Reading("customers", "客户评价", "Customers", row => row.Class.Reading)
                .Rules(row => row.Feature.Counted.Rule.Rules)),
        Judgements = [new(FindingPlace.Demands, FormClassFindings.Of)],
        Methods =
        [
            new(
                new("问卷分类统计", "Forms by class"),
                new(
                    "收回的问卷按其所填的属性分类，每份问卷在每个分类依据下只属于一类；各类分别计算满意度、满意率及 95% 区间。制度列出而无人填写的类别写“无数据”，未填该属性的问卷单列；“主要”为超过已分类问卷的 50%。",
                    "Returned forms are classified by the attribute that they carry, each form in one class of a feature; each class has its own degree, rate and 95% interval. A class of the regime that no form is of says \"no data\", forms without the attribute are counted apart; \"mainly\" is more than 50% of the classified forms."),
                figures => figures.FormClasses.Features.SelectMany(feature => feature.Counted.Rule.Rules)) { Applies = figures => figures.FormClasses.Features.Count > 0 },
        ],
    };

    private static ClassesOfForms Read(FigureReading reading)
    {
        if (ComparedRounds.Of(reading) is not { Now: { } now, Rules: { } survey } || survey.Classes.Where(rule => rule.IsFor(now.Round.SurveyKind)).ToArray() is not { Length: > 0 } rules)
        {
            return new(null, []);
        }

        var rows = reading.Rows<Row>(new { round_key = now.Round.Key, surveyed = (int)RatingKind.Surveyed, attributes = string.Join(',', rules.Select(rule => rule.Code)) });
        return new(now.Round, [.. rules.Select(rule => Of(rule, rows.Where(row => row.Attribute == rule.Code).ToDictionary(row => row.Said, StringComparer.Ordinal), reading.Scope.Presentation))]);
    }

    // The total of the round is shown, so that no small class may follow from the others.
    private static ClassifiedForms Of(FormClassRule rule, Dictionary<string, Row> said, PresentationRules presentation)
    {
        var counted = FormClasses.Of(rule, said.ToDictionary(row => row.Key, row => row.Value.Forms, StringComparer.Ordinal));
        ClassReading[] classes =
        [
            .. counted.Classes.Select(one => new ClassReading(one.Value, one.Named?.Name ?? LocalizedText.Same(ShownText.Of(one.Value)), Read(one.Value))),
            .. counted.NotStated > 0 ? [new ClassReading("", FormClassFindings.NotStated, Read(""))] : Array.Empty<ClassReading>(),
        ];
        var hidden = ComplementarySuppression.OfParts([.. classes.Select(one => one.Reading.Forms)], presentation.SuppressBelow);
        return new(counted, [.. classes.Zip(hidden, (one, flag) => one with { Reading = one.Reading.Withheld(flag) })]);

        SatisfactionReading Read(string value) => SatisfactionReading.Of(said.TryGetValue(value, out var row) ? row.Sums : default, presentation);
    }

    private sealed record Row : FormRow
    {
        public string Attribute { get; init; } = "";

        public string Said { get; init; } = "";
    }
}

/// <summary>The forms of a round by one feature.</summary>
/// <param name="Counted">Domain's classification.</param>
/// <param name="Classes">The classes in its order, then the forms that do not say theirs.</param>
public sealed record ClassifiedForms(FormClassification Counted, IReadOnlyList<ClassReading> Classes);

/// <summary>One class with what its forms say.</summary>
/// <param name="Value">What the forms say; empty for those that say nothing.</param>
/// <param name="Name">What people read.</param>
/// <param name="Reading">Its degree and rate with base and interval.</param>
public sealed record ClassReading(string Value, LocalizedText Name, SatisfactionReading Reading);
