using CSat.Domain.Complaints;
using CSat.Domain.Rounds;
using CSat.Domain.Text;
using CSat.Regimes.Yaml;

namespace CSat.Regimes.Reading;

/// <summary>
/// The codes that a regime file defines, found before anything is read, so that an entry may refer to one that stands below it. An entry with errors still
/// defines its code: what refers to it is not wrong as well.
/// </summary>
internal sealed class Names
{
    private Names(YamlMap root)
    {
        Roles = Codes(root, "roles");
        Scales = Codes(root, "scales");
        Levels = [.. root.Maps("scales").SelectMany(scale => Codes(scale, "levels"))];
        Documents = [.. Codes(root, "forms"), .. Codes(root, "reports")];
        if (root.OptionalMap("survey") is { } survey)
        {
            SurveyKinds = Codes(survey, "kinds");
            Callers = [.. Codes(survey, "triggers"), .. Codes(survey, "limits")];
        }

        Events = [.. RoundEvents.Names.Keys, .. ComplaintEventKinds.Named, .. Codes(root, "events"), .. root.OptionalMap("complaints") is { } complaints ? Codes(complaints, "steps") : []];
    }

    public static LocalizedText RoleWord { get; } = new("角色", "role");

    public static LocalizedText EventWord { get; } = new("事件", "event");

    public static LocalizedText DocumentWord { get; } = new("表单或报告", "form or report");

    public HashSet<string> Roles { get; }

    public HashSet<string> Scales { get; }

    public HashSet<string> Levels { get; }

    public HashSet<string> Documents { get; }

    public HashSet<string> Events { get; }

    public HashSet<string> SurveyKinds { get; } = [];

    /// <summary>The triggers and limits of the survey: what may call for something else.</summary>
    public HashSet<string> Callers { get; } = [];

    public static Names Of(YamlMap root) => new(root);

    /// <summary>The codes of a list of role references, each of which must be defined.</summary>
    public IReadOnlyList<string> RoleCodes(YamlMap entry, string key) => References(entry, key, Roles, RoleWord);

    /// <summary>An event that must be given and defined.</summary>
    public string Event(YamlMap entry, string key)
    {
        var code = entry.Text(key);
        Check(entry, key, Events, EventWord);
        return code;
    }

    /// <summary>An event that may be missing.</summary>
    public string? OptionalEvent(YamlMap entry, string key)
    {
        Check(entry, key, Events, EventWord);
        return entry.OptionalText(key);
    }

    /// <summary>The code of a form or report; null when missing.</summary>
    public string? Document(YamlMap entry, string key)
    {
        Check(entry, key, Documents, DocumentWord);
        return entry.OptionalText(key);
    }

    /// <summary>The codes of a list of references, each of which must be defined.</summary>
    public static IReadOnlyList<string> References(YamlMap entry, string key, IReadOnlyCollection<string> defined, LocalizedText what)
    {
        var references = entry.Scalars(key);
        foreach (var reference in references)
        {
            Parts.Reference(reference, defined, what);
        }

        return [.. references.Select(reference => reference.Value)];
    }

    public static HashSet<string> Codes(YamlMap map, string key) =>
        map.Maps(key).Select(entry => entry.OptionalText("code")).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static void Check(YamlMap entry, string key, HashSet<string> defined, LocalizedText what)
    {
        if (entry.Find(key) is YamlScalar scalar)
        {
            Parts.Reference(scalar, defined, what);
        }
    }
}
