using System.Globalization;
using System.Text.Json;
using CSat.Api.Validation;
using CSat.Contracts.V1;
using CSat.Domain.Text;
using Google.Protobuf.WellKnownTypes;

namespace CSat.Api.Customers;

/// <summary>Customers in the words of the contract.</summary>
internal static class CustomerMapper
{
    public static PutCustomersResponse ToContract(int customers) => new() { Customers = customers };

    public static CustomerForm ToContract(CustomerFormRow row) => new()
    {
        Form = row.Form,
        Department = row.Department,
        Month = row.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        SubmittedAt = row.SubmittedAt.ToTimestamp(),
        DueAt = row.DueAt?.ToTimestamp(),
        Timeliness = row.Timeliness is { } timeliness ? EnumCode.Parse<Timeliness>(timeliness) : Timeliness.Unspecified,
        Customers = row.Customers,
    };

    public static CustomerCheck ToContract(CustomerCheckRow row) => new()
    {
        Department = row.Department, CheckedOn = ContractDate.Of(row.CheckedOn), TrueCount = row.TrueCount, FalseCount = row.FalseCount, Role = row.Role,
    };

    /// <summary>A page of the customers found, one more of which were asked for than it may hold.</summary>
    public static ListCustomersResponse ToContract(IReadOnlyList<CustomerRow> found, int pageSize)
    {
        var customers = found.Select(ToContract).ToList();
        var count = Paging.Fit(customers, pageSize);
        return new ListCustomersResponse
        {
            Customers = { customers.Take(count) }, NextPageToken = count < customers.Count ? Paging.Write(CustomerRequests.List, customers[count - 1].Code) : "",
        };
    }

    private static Customer ToContract(CustomerRow row)
    {
        var customer = new Customer
        {
            Code = row.Code,
            Class = EnumCode.Parse<CustomerClass>(row.Class),
            Kind = row.Kind,
            Department = row.Department,
            OccupiedSince = row.OccupiedSince is { } since ? ContractDate.Of(since) : null,
            Fields = { JsonSerializer.Deserialize<Dictionary<string, string>>(row.Person) },
            CreatedAt = row.CreatedAt.ToTimestamp(),
        };
        if (row.Resident is { } resident)
        {
            customer.Resident = resident;
        }

        return customer;
    }
}
