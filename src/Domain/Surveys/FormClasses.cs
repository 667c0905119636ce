using CSat.Domain.Regimes;
using CSat.Domain.Scoring;
using CSat.Domain.Text;

namespace CSat.Domain.Surveys;

/// <summary>A feature of those who answer by which the returned forms are classified, each class counted separately (R07.15, R07.11), and whom a survey must reach (R03.2).</summary>
/// <param name="Code">The attribute of a form that says it.</param>
/// <param name="Name">What people read.</param>
/// <param name="Values">The classes that the regime names; empty where they are what the forms say.</param>
/// <param name="Kinds">Codes of the survey kinds whose forms are classified; empty for all.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record FormClassRule(string Code, LocalizedText Name, IReadOnlyList<FormClassValue> Values, IReadOnlyList<string> Kinds, IReadOnlyList<string> Rules)
{
    /// <summary>Whether the forms of a survey kind are classified by it.</summary>
    /// <param name="kind">Code of the survey kind.</param>
    public bool IsFor(string kind) => Kinds.Count == 0 || Kinds.Contains(kind, StringComparer.Ordinal);
}

/// <summary>A class that the regime names.</summary>
/// <param name="Code">What the attribute says of its forms.</param>
/// <param name="Name">What people read.</param>
/// <param name="Main">Whether those who answer are mainly of this class, or of the others that are marked so.</param>
/// <param name="Included">Whether the survey must include it.</param>
public sealed record FormClassValue(string Code, LocalizedText Name, bool Main, bool Included);

/// <summary>Classifies the returned forms of a survey (R07.15).</summary>
public static class FormClasses
{
    /// <summary>Those of the main classes are "mainly" who answers when they are more than so many percent of the classified forms (R03.2).</summary>
    public const decimal Half = 50;

    /// <summary>
    /// The classes of a survey with their forms (R07.15): those that the regime names, in its order, then whatever else forms say, by the word; each form is in one
    /// class. A named class without a form is there with 0: "no data". Forms that do not say their class are counted apart.
    /// </summary>
    /// <param name="rule">The feature.</param>
    /// <param name="forms">Returned forms by what they say; those that say nothing under the empty word.</param>
    [Judges("R03.2", "R07.15")]
    public static FormClassification Of(FormClassRule rule, IReadOnlyDictionary<string, long> forms)
    {
        var named = rule.Values.Select(value => value.Code).ToHashSet(StringComparer.Ordinal);
        CountedClass[] classes =
        [
            .. rule.Values.Select(value => new CountedClass(value.Code, value, forms.GetValueOrDefault(value.Code))),
            .. forms.Where(said => said.Key.Length > 0 && !named.Contains(said.Key)).OrderBy(said => said.Key, StringComparer.Ordinal).Select(said => new CountedClass(said.Key, null, said.Value)),
        ];
        var classified = classes.Sum(one => one.Forms);
        var main = classes.Where(one => one.Named is { Main: true }).Sum(one => one.Forms);
        var share = rule.Values.Any(value => value.Main) ? Ratio.Percent(main, classified) : null;
        return new(
            rule, classes, classified, forms.GetValueOrDefault(""), main, share, share is { } percent ? percent > Half : null,
            classified == 0 ? [] : [.. classes.Where(one => one is { Named.Included: true, Forms: 0 }).Select(one => one.Named!)]);
    }
}

/// <summary>The returned forms of a survey by one feature.</summary>
/// <param name="Rule">The feature.</param>
/// <param name="Classes">The classes in their order.</param>
/// <param name="Classified">Forms that say their class.</param>
/// <param name="NotStated">Forms that do not.</param>
/// <param name="Main">Forms of the classes that should be most of them.</param>
/// <param name="MainShare">Their share of the classified forms in percent, unrounded; null where the regime marks no class so, or no form says its class.</param>
/// <param name="IsMainlyMain">Whether they are more than half (R03.2); null likewise.</param>
/// <param name="Missing">Classes that the survey must include and that no form is of (R03.2); empty while no form says its class, which tells nothing.</param>
public sealed record FormClassification(
    FormClassRule Rule, IReadOnlyList<CountedClass> Classes, long Classified, long NotStated, long Main, decimal? MainShare, bool? IsMainlyMain, IReadOnlyList<FormClassValue> Missing);

/// <summary>One class with its forms.</summary>
/// <param name="Value">What the forms say.</param>
/// <param name="Named">The class as the regime names it; null where it does not.</param>
/// <param name="Forms">How many, 0 for none.</param>
public sealed record CountedClass(string Value, FormClassValue? Named, long Forms);
