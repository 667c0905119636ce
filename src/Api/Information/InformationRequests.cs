using CSat.Api.Calls;
using CSat.Api.Customers;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Information;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using Google.Protobuf.WellKnownTypes;
using Collection = CSat.Domain.Duties.Collection;
using Sense = CSat.Domain.Information.InformationSense;
using Topic = CSat.Domain.Information.InformationTopic;

namespace CSat.Api.Information;

/// <summary>What happens to a piece of information.</summary>
/// <param name="InformationId">Its id.</param>
/// <param name="Kind">What happens.</param>
/// <param name="Step">Code of the deciding step; empty for none.</param>
/// <param name="Role">Code of the role; empty for none.</param>
/// <param name="Department">Code of the responsible department; empty for none.</param>
/// <param name="Reason">Why, in words; empty for none.</param>
public sealed record InformationAct(Guid InformationId, InformationEventKind Kind, string Step, string Role, string Department, string Reason);

/// <summary>Which information is asked for.</summary>
/// <param name="InformationId">The one that is asked for; null for all.</param>
/// <param name="After">Id of the last one shown.</param>
/// <param name="Count">How many at most.</param>
public sealed record InformationPage(Guid? InformationId, Guid After, int Count);

/// <summary>Reads requests about information and checks their fields.</summary>
internal static class InformationRequests
{
    /// <summary>The list's name in its page tokens.</summary>
    public const string List = "information";

    /// <returns>The information; its id and state are of no account.</returns>
    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static (InformationRow Row, Collection Collection) Read(RecordInformationRequest request, Call call)
    {
        var given = FieldChecks.Required("information", request.Information);
        var checks = new FieldChecks();
        checks.Code("collection.duty", given.Collection?.Duty ?? "");
        var collection = CustomerRequests.Read(checks, given.Collection, "collection.", given.Channel);
        var sense = checks.Choice<Contracts.V1.InformationSense, Sense>("sense", given.Sense) ?? Sense.None;
        var topic = checks.Choice<Contracts.V1.InformationTopic, Topic>("topic", given.Topic) ?? Topic.None;
        checks.Text("text", given.Text, TextRules.LongTextLength);
        foreach (var (field, value) in new[] { ("channel", given.Channel), ("customer", given.Customer), ("competitor", given.Competitor), ("department", given.Department) })
        {
            if (value.Length > 0)
            {
                checks.Code(field, value);
            }
        }

        var at = Moment(checks, "collected_at", given.CollectedAt, call);
        checks.ThrowIfAny();
        var row = new InformationRow
        {
            Duty = collection.Duty, Role = collection.Role, Document = collection.Document, Channel = given.Channel, Sense = EnumCode.Of(sense), Topic = EnumCode.Of(topic),
            Text = given.Text, Customer = given.Customer, Competitor = given.Competitor, Department = given.Department, CollectedAt = at,
        };
        return (row, collection);
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static InformationAct Read(DecideInformationRequest request)
    {
        var checks = new FieldChecks();
        var id = Id(checks, "information", request.Information);
        checks.Code("department", request.Department);
        checks.Text("reason", request.Reason, TextRules.LongTextLength, required: false);
        Codes(checks, ("step", request.Step), ("role", request.Role));
        checks.ThrowIfAny();
        return new InformationAct(id, request.Action ? InformationEventKind.TakenUp : InformationEventKind.LaidBy, request.Step, request.Role, request.Department, request.Reason);
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static InformationAct Read(ConfirmInformationEffectRequest request)
    {
        var checks = new FieldChecks();
        var id = Id(checks, "information", request.Information);
        Codes(checks, ("role", request.Role));
        checks.ThrowIfAny();
        return new InformationAct(id, request.Effective ? InformationEventKind.FoundEffective : InformationEventKind.FoundNotEffective, "", request.Role, "", "");
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static InformationPage Read(ListInformationRequest request)
    {
        var checks = new FieldChecks();
        var size = checks.PageSize(request.PageSize);
        checks.ThrowIfAny();
        return new InformationPage(null, After(List, request.PageToken), size + 1);
    }

    /// <summary>The id of the last entry of the page before; the least id for the first page.</summary>
    public static Guid After(string list, string token) => Paging.Read(list, token, keyParts: 1) is not [var last] ? Guid.Empty
        : Guid.TryParseExact(last, "D", out var after) ? after
        : throw new ProblemException(Problems.InvalidPageToken());

    /// <summary>An id as it was given out; another text names nothing that is there.</summary>
    public static Guid Id(FieldChecks checks, string field, string value)
    {
        checks.Text(field, value, FieldChecks.CodeLength);
        return Guid.TryParseExact(value, "D", out var id) ? id : Guid.Empty;
    }

    /// <summary>Codes that may be left out.</summary>
    public static void Codes(FieldChecks checks, params ReadOnlySpan<(string Field, string Value)> codes)
    {
        foreach (var (field, value) in codes)
        {
            checks.Text(field, value, FieldChecks.CodeLength, required: false);
        }
    }

    /// <summary>When something happened, as the caller states it: now at the latest; now where it states nothing.</summary>
    public static DateTimeOffset Moment(FieldChecks checks, string field, Timestamp? stated, Call call)
    {
        if (stated is null)
        {
            return call.At.ToUniversalTime();
        }

        var at = ContractTime.IsTime(stated) ? ContractTime.Of(stated) : DateTimeOffset.MaxValue;
        if (at > call.At)
        {
            checks.Add(Problems.FieldInvalid(field, at, ProblemForm.NotToCome));
        }

        return at.ToUniversalTime();
    }
}
