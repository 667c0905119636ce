using System.Collections;
using System.Globalization;
using CSat.Domain.Calendars;
using CSat.Domain.Problems;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Date = Google.Type.Date;

namespace CSat.Api.Validation;

/// <summary>Says what is wrong with a message that the gate does not let pass: every field by its path, such as <c>items[3].name.zh</c>.</summary>
internal sealed class MessageFindings
{
    // More of them help nobody, and a message of 4 MiB may hold a million.
    private const int Most = 100;
    private const int ShownKey = 40;

    // Fields of these are named from them on, as the requests that hold them do in all their errors.
    private static readonly string[] Things = ["response", "complaint", "questionnaire_version", "round", "target"];

    private readonly List<Problem> _problems = [];

    /// <summary>Whether a field holds the rows of an import.</summary>
    public static bool IsRows(FieldDescriptor field) => field is { Name: "rows", IsRepeated: true, FieldType: FieldType.Message };

    /// <summary>What is wrong with a request, or with a row of an import.</summary>
    public static IReadOnlyList<Problem> Of(IMessage message) => Found(message, _ => true);

    /// <summary>What is wrong with a message of an import beside its rows.</summary>
    public static IReadOnlyList<Problem> BesideRows(IMessage message) => Found(message, field => !IsRows(field));

    private static List<Problem> Found(IMessage message, Func<FieldDescriptor, bool> isLookedAt)
    {
        var findings = new MessageFindings();
        findings.LookInto(message, "", isLookedAt);
        return findings._problems;
    }

    private void LookInto(IMessage message, string path, Func<FieldDescriptor, bool> isLookedAt)
    {
        foreach (var field in message.Descriptor.Fields.InDeclarationOrder().Where(isLookedAt))
        {
            var value = field.Accessor.GetValue(message);
            if (path.Length == 0 && Things.Contains(field.Name) && value is IMessage thing && !field.IsRepeated)
            {
                LookInto(thing, "", _ => true);
            }
            else
            {
                Look(field, value, path.Length == 0 ? field.Name : $"{path}.{field.Name}");
            }
        }
    }

    private void Look(FieldDescriptor field, object? value, string path)
    {
        if (field.IsMap)
        {
            var values = field.MessageType.FindFieldByNumber(2);
            foreach (DictionaryEntry entry in (IDictionary)value!)
            {
                var place = $"{path}[{Shown(entry.Key)}]";
                LookAt(field.MessageType.FindFieldByNumber(1), entry.Key, place);
                LookAt(values, entry.Value, place);
            }
        }
        else if (field.IsRepeated)
        {
            var values = (IList)value!;
            for (var i = 0; i < values.Count; i++)
            {
                LookAt(field, values[i], $"{path}[{i}]");
            }
        }
        else
        {
            LookAt(field, value, path);
        }
    }

    private void LookAt(FieldDescriptor field, object? value, string path)
    {
        if (value is null || _problems.Count >= Most)
        {
            return;
        }

        switch (value)
        {
            case string text when !ValueRules.IsText(text):
                _problems.Add(Problems.InvalidText(path));
                break;
            case double number when !ValueRules.IsNumber(number):
                Invalid(path, number, ProblemForm.Finite);
                break;
            case float number when !ValueRules.IsNumber(number):
                Invalid(path, number, ProblemForm.Finite);
                break;
            case long number when !ValueRules.IsWhole(number):
                Invalid(path, number, ProblemForm.WholeWithin, ("most", ValueRules.MostWhole));
                break;
            case ulong and > ValueRules.MostWhole:
                Invalid(path, value, ProblemForm.WholeWithin, ("most", ValueRules.MostWhole));
                break;
            case Timestamp time when !ContractTime.IsTime(time):
                Invalid(path, string.Create(CultureInfo.InvariantCulture, $"{time.Seconds}.{time.Nanos}"), ProblemForm.Time);
                break;
            case Timestamp time when !ValueRules.IsTime(time):
                _problems.Add(Problems.TimeOutOfRange(path, ContractTime.Of(time), BelievableRange.FirstMoment, BelievableRange.End.AddSeconds(-1)));
                break;
            case Date date when !ValueRules.IsDate(date):
                _problems.Add(Problems.FieldInvalid(path, string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}"), ProblemForm.BelievableDate, Range));
                break;
            case Timestamp or Date:
                break;
            case IMessage message:
                LookInto(message, path, _ => true);
                break;
            default:
                LookAtEnum(field, value, path);
                break;
        }
    }

    private void LookAtEnum(FieldDescriptor field, object value, string path)
    {
        if (field.FieldType == FieldType.Enum && field.EnumType.FindValueByNumber(Convert.ToInt32(value, CultureInfo.InvariantCulture)) is null)
        {
            var known = string.Join(", ", field.EnumType.Values.Where(known => known.Number != 0).Select(known => known.Name));
            Invalid(path, Convert.ToInt32(value, CultureInfo.InvariantCulture), ProblemForm.KnownValue, ("known", known));
        }
    }

    private void Invalid(string path, object value, string form, params (string Name, Fact Value)[] facts) =>
        _problems.Add(Problems.FieldInvalid(path, Convert.ToString(value, CultureInfo.InvariantCulture)!, form, facts));

    private static (string Name, Fact Value)[] Range => [("earliest", ContractDate.Iso(BelievableRange.FirstDay)), ("latest", ContractDate.Iso(BelievableRange.LastDay))];

    // A key may be what is wrong, and paths go into headers.
    private static string Shown(object key) => key is string text
        ? !ValueRules.IsText(text) ? "?" : text.Length <= ShownKey ? text : $"{text[..(char.IsHighSurrogate(text[ShownKey - 1]) ? ShownKey - 1 : ShownKey)]}…"
        : Convert.ToString(key, CultureInfo.InvariantCulture)!;
}
