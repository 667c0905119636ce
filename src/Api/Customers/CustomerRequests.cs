using System.Globalization;
using System.Text.Json;
using CSat.Api.Calls;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Calendars;
using CSat.Domain.Customers;
using CSat.Domain.Problems;
using CSat.Domain.Text;
using Google.Protobuf.Collections;
using Class = CSat.Domain.Customers.CustomerClass;
using Collection = CSat.Domain.Duties.Collection;

namespace CSat.Api.Customers;

/// <summary>Customers that are to be entered.</summary>
/// <param name="Customers">The customers.</param>
/// <param name="Collection">How they were collected; its parts are empty where that is not stated.</param>
internal sealed record CustomerChange(IReadOnlyList<CustomerDraft> Customers, Collection Collection);

/// <summary>A customer that is to be entered.</summary>
/// <param name="Row">All but the fields.</param>
/// <param name="Fields">The fields by their codes.</param>
/// <param name="Path">What stands before the names of its fields.</param>
internal sealed record CustomerDraft(CustomerRow Row, IReadOnlyDictionary<string, string> Fields, string Path);

/// <summary>A form that is to be handed in.</summary>
/// <param name="Form">Code of the form.</param>
/// <param name="Department">Code of the department.</param>
/// <param name="Month">The month.</param>
/// <param name="Change">The customers, and the role.</param>
internal sealed record FormDraft(string Form, string Department, CalendarPeriod Month, CustomerChange Change);

/// <summary>A check that is to be kept.</summary>
/// <param name="Row">The check; its id is of no account.</param>
/// <param name="Collection">By which duty and role.</param>
internal sealed record CheckDraft(CustomerCheckRow Row, Collection Collection);

/// <summary>Which customers are asked for.</summary>
/// <param name="After">Code of the last customer shown.</param>
/// <param name="Department">Code of the department; empty for all.</param>
/// <param name="Classes">Codes of the classes.</param>
/// <param name="Count">How many at most.</param>
internal sealed record CustomerPage(string After, string Department, string[] Classes, int Count);

/// <summary>Reads requests about customers and checks the form of their fields.</summary>
internal static class CustomerRequests
{
    /// <summary>The list's name in its page tokens.</summary>
    public const string List = "customers";

    private const int CustomersLimit = 1_000;
    private const int FieldsLimit = 50;
    private const int ValueLength = 1_000;

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static CustomerChange Read(PutCustomersRequest request)
    {
        var checks = new FieldChecks();
        if (request.Customers.Count == 0)
        {
            checks.Add(Problems.FieldMissing("customers"));
        }

        var customers = Read(checks, request.Customers);
        var collection = Read(checks, request.Collection, "collection.");
        checks.ThrowIfAny();
        return new CustomerChange(customers, collection);
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static FormDraft Read(SubmitCustomerFormRequest request)
    {
        var checks = new FieldChecks();
        checks.Code("form", request.Form);
        checks.Code("department", request.Department);
        checks.Text("role", request.Role, FieldChecks.CodeLength, required: false);
        if (!CalendarPeriod.TryParse(request.Month, out var month) || month.Unit != PeriodUnit.Month)
        {
            checks.Invalid("month", request.Month, ProblemForm.Period);
        }

        var customers = Read(checks, request.Customers);
        checks.ThrowIfAny();
        return new FormDraft(request.Form, request.Department, month, new CustomerChange(customers, new Collection("", request.Role, request.Form)));
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static CheckDraft Read(RecordCustomerCheckRequest request, Call call)
    {
        var checks = new FieldChecks();
        checks.Code("department", request.Department);
        var day = checks.Date("checked_on", request.CheckedOn);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(call.At, call.Tenant.TimeZone).DateTime);
        if (day > today)
        {
            checks.Invalid("checked_on", ContractDate.Iso(day), ProblemForm.NotAfter, ("latest", ContractDate.Iso(today)));
        }

        Count("true_count", request.TrueCount);
        Count("false_count", request.FalseCount);
        var collection = Read(checks, request.Collection, "collection.");
        checks.ThrowIfAny();
        var row = new CustomerCheckRow
        {
            Department = request.Department, CheckedOn = day, TrueCount = request.TrueCount, FalseCount = request.FalseCount, Role = collection.Role, RecordedAt = call.At,
        };
        return new CheckDraft(row, collection);

        void Count(string field, int count)
        {
            if (count < 0)
            {
                checks.Invalid(field, count.ToString(CultureInfo.InvariantCulture), ProblemForm.NotNegative);
            }
        }
    }

    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static CustomerPage Read(ListCustomersRequest request)
    {
        var checks = new FieldChecks();
        var size = checks.PageSize(request.PageSize);
        checks.Text("department", request.Department, FieldChecks.CodeLength, required: false);
        checks.ThrowIfAny();
        var classes = request.SurveyableOnly ? CustomerClasses.Surveyable : [.. Enum.GetValues<Class>().Where(value => value != Class.None)];
        return new CustomerPage(Paging.Read(List, request.PageToken, keyParts: 1)?[0] ?? "", request.Department, [.. classes.Select(EnumCode.Of)], size + 1);
    }

    /// <summary>A row of an import.</summary>
    /// <exception cref="ProblemException">A field is wrong.</exception>
    public static CustomerDraft Read(Contracts.V1.CustomerRow row)
    {
        MessageGate<Contracts.V1.CustomerRow>.Check(row);
        var checks = new FieldChecks();
        var draft = Read(checks, FieldChecks.Required("customer", row.Customer), "");
        checks.ThrowIfAny();
        return draft;
    }

    /// <summary>How something was collected, as the caller states it.</summary>
    public static Collection Read(FieldChecks checks, Contracts.V1.Collection? collection, string prefix, string channel = "")
    {
        checks.Text($"{prefix}duty", collection?.Duty ?? "", FieldChecks.CodeLength, required: false);
        checks.Text($"{prefix}role", collection?.Role ?? "", FieldChecks.CodeLength, required: false);
        checks.Text($"{prefix}document", collection?.Document ?? "", FieldChecks.CodeLength, required: false);
        return new Collection(collection?.Duty ?? "", collection?.Role ?? "", collection?.Document ?? "", channel);
    }

    private static CustomerDraft[] Read(FieldChecks checks, RepeatedField<Customer> customers)
    {
        if (customers.Count > CustomersLimit)
        {
            checks.Add(Problems.FieldTooLong("customers", customers.Count, CustomersLimit));
            return [];
        }

        var codes = new HashSet<string>(StringComparer.Ordinal);
        var drafts = customers.Select((customer, i) => Read(checks, customer, $"customers[{i}].")).ToArray();
        foreach (var draft in drafts.Where(draft => draft.Row.Code.Length > 0 && !codes.Add(draft.Row.Code)))
        {
            checks.Invalid($"{draft.Path}code", draft.Row.Code, ProblemForm.CodeOnce);
        }

        return drafts;
    }

    private static CustomerDraft Read(FieldChecks checks, Customer customer, string path)
    {
        checks.Code($"{path}code", customer.Code);
        var kind = checks.Choice<Contracts.V1.CustomerClass, Class>($"{path}class", customer.Class) ?? Class.None;
        foreach (var (field, value) in new[] { ("kind", customer.Kind), ("department", customer.Department) })
        {
            if (value.Length > 0)
            {
                checks.Code($"{path}{field}", value);
            }
        }

        if (customer.Fields.Count > FieldsLimit)
        {
            checks.Add(Problems.FieldTooLong($"{path}fields", customer.Fields.Count, FieldsLimit));
        }

        foreach (var (field, value) in customer.Fields.Take(FieldsLimit))
        {
            checks.Code($"{path}fields", field);
            checks.Text($"{path}fields.{field}", value, ValueLength, required: false);
        }

        var row = new CustomerRow
        {
            Code = customer.Code, Class = EnumCode.Of(kind), Kind = customer.Kind, Department = customer.Department, Resident = customer.HasResident ? customer.Resident : null,
            OccupiedSince = customer.OccupiedSince is null ? null : checks.Date($"{path}occupied_since", customer.OccupiedSince),
            Person = JsonSerializer.Serialize(new SortedDictionary<string, string>(customer.Fields, StringComparer.Ordinal)),
        };
        return new CustomerDraft(row, new Dictionary<string, string>(customer.Fields, StringComparer.Ordinal), path);
    }
}
