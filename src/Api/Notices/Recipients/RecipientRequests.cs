using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Calendars;
using CSat.Domain.Customers;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using CustomerClass = CSat.Contracts.V1.CustomerClass;

namespace CSat.Api.Notices.Recipients;

/// <summary>Which of those to whom a notice is sent are asked for.</summary>
/// <param name="Notice">Code of the notice.</param>
/// <param name="After">Code of the last customer shown.</param>
/// <param name="Count">How many at most.</param>
/// <param name="Classes">Codes of the classes of customers.</param>
/// <param name="Kind">Kind of customers; empty for all.</param>
/// <param name="Department">Code of their department; empty for all.</param>
/// <param name="Fields">Codes of the fields to have.</param>
internal sealed record RecipientPage(string Notice, string After, int Count, string[] Classes, string Kind, string Department, string[] Fields)
{
    /// <summary>Whether the day since which they live there is of no account.</summary>
    public bool AnyDay { get; init; } = true;

    /// <summary>The first day since which they live there.</summary>
    public DateOnly First { get; init; }

    /// <summary>The last one.</summary>
    public DateOnly Last { get; init; }
}

/// <summary>Reads requests for the list to send of a notice and checks their fields.</summary>
internal static class RecipientRequests
{
    /// <summary>The list's name in its page tokens.</summary>
    public const string List = "notice-recipients";

    private const int FieldsLimit = 20;

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static RecipientPage Read(ListNoticeRecipientsRequest request)
    {
        var checks = new FieldChecks();
        checks.Code("notice", request.Notice);
        checks.Text("kind", request.Kind, FieldChecks.CodeLength, required: false);
        checks.Text("department", request.Department, FieldChecks.CodeLength, required: false);
        if (request.Fields.Count > FieldsLimit)
        {
            checks.Add(Problems.FieldTooLong("fields", request.Fields.Count, FieldsLimit));
        }

        var size = checks.PageSize(request.PageSize);
        var page = new RecipientPage(
            request.Notice, Paging.Read(List, request.PageToken, keyParts: 1) is [var after] ? after : "", size + 1, Classes(checks, request.Class), request.Kind, request.Department, [.. request.Fields]);
        if (request.OccupiedIn.Length > 0)
        {
            if (CalendarPeriod.TryParse(request.OccupiedIn, out var period))
            {
                page = page with { AnyDay = false, First = period.First, Last = period.Last };
            }
            else
            {
                checks.Invalid("occupied_in", request.OccupiedIn, ProblemForm.Period);
            }
        }

        checks.ThrowIfAny();
        return page;
    }

    private static string[] Classes(FieldChecks checks, CustomerClass asked) => asked == CustomerClass.Unspecified
        ? [.. CustomerClasses.Surveyable.Select(EnumCode.Of)]
        : checks.Choice<CustomerClass, Domain.Customers.CustomerClass>("class", asked) is { } one ? [EnumCode.Of(one)] : [];
}
