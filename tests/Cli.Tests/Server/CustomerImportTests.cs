using CSat.Contracts.V1;
using CSat.Testing;

namespace CSat.Cli.Tests.Server;

/// <summary>Customers out of a file: with a mapping and without, a verdict for each line, and nothing twice. Then complaints out of a file name them.</summary>
public sealed class CustomerImportTests(ServerFixture server) : IClassFixture<ServerFixture>, IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task The_sample_goes_in_but_for_the_three_lines_that_its_mapping_says_and_again_it_stores_nothing()
    {
        File.Copy(Repository.PathOf("samples", "customers", "customers.csv"), _files.Folder.PathOf("customers.csv"));
        string[] arguments = ["customers", "--mapping", Repository.PathOf("samples", "customers", "mapping.yaml"), _files.Folder.PathOf("customers.csv")];

        var (code, output, errors) = await server.ImportAsync(arguments);

        code.ShouldBe(1, errors);
        TestFiles.Result(output).ShouldBe((7, 4, 0, 0, 0, 3));
        _files.Rejects("customers").Select(row => (row["csat_line"], row["csat_reason"], row["csat_field"])).ShouldBe(
            [("6", "UNKNOWN_VALUE", "门店"), ("7", "UNPARSABLE_DATE", "入住日期"), ("8", "ID_TWICE_IN_FILE", "客户编号")]);
        var customers = await ListAsync("stores");
        customers.Select(customer => (customer.Code, customer.Class, customer.Kind, customer.Department)).ShouldBe(
        [
            ("KH-0001", CustomerClass.Key, "dealer", "east"), ("KH-0002", CustomerClass.General, "owner", "east"), ("KH-0003", CustomerClass.General, "owner", "west"),
            ("KH-0004", CustomerClass.Potential, "owner", "west"),
        ]);
        (customers[0].OccupiedSince.Day, customers[0].Fields["mobile"], customers[3].HasResident).ShouldBe((1, "13800000001", false));
        TestFiles.Result((await server.ImportAsync(arguments)).Output).ShouldBe((7, 0, 4, 0, 0, 3));
    }

    [Fact]
    public async Task A_file_whose_columns_have_the_names_of_the_parts_needs_no_mapping()
    {
        await server.ImportAsync("customers", "--mapping", _files.Folder.Write("none.yaml", "mapping: customers\norganization: { code: plain-names, name: 测试, time-zone: Asia/Shanghai }\ncode: code\n"), _files.Folder.Write("none.csv", "code\nA-0\n"));
        var file = _files.Folder.Write("plain.csv", "code,class,department,resident,occupied-since,name\nA-1,重点,,是,2024-03-01,王一\nA-2,,,,,\nA 3,key,,,,\nA-4,key,nowhere,,,\nA-5,big,,,,\nA-1,key,,,,twice\n");

        var (code, output, errors) = await server.ImportAsync("customers", "--organization", "plain-names", file);

        code.ShouldBe(1, errors);
        TestFiles.Result(output).ShouldBe((6, 2, 0, 0, 2, 2));
        _files.Rejects("plain").Select(row => (row["csat_line"], row["csat_reason"], row["csat_field"])).ShouldBe(
            [("4", "FIELD_INVALID", "code"), ("5", "NOT_FOUND", "department"), ("6", "UNKNOWN_VALUE", "class"), ("7", "ID_TWICE_IN_FILE", "code")]);
        (await ListAsync("plain-names")).Select(customer => (customer.Code, customer.Class, customer.Resident, customer.Fields.GetValueOrDefault("name"))).ShouldBe(
            [("A-0", CustomerClass.General, false, null), ("A-1", CustomerClass.Key, true, "王一"), ("A-2", CustomerClass.General, false, null)]);

        (await server.ImportAsync("customers", file)).Errors.ShouldContain("--organization");
    }

    [Fact]
    public async Task A_complaint_out_of_a_file_names_a_customer_of_the_register_and_another_is_refused_with_its_line()
    {
        await server.ImportAsync("customers", "--mapping", _files.Folder.Write("who.yaml", "mapping: customers\norganization: { code: complainants, name: 测试, time-zone: Asia/Shanghai }\ncode: code\n"), _files.Folder.Write("who.csv", "code\nC-1\n"));
        var mapping = _files.Register("complainants", "{ event: answered, at: { column: answered, formats: [yyyy-MM-dd] } }");
        await File.AppendAllTextAsync(mapping, "customer: who\n");
        var file = _files.Folder.Write("rows.csv", "id,received,text,answered,who\n1,2026-01-05,late,,C-1\n2,2026-01-05,late,,C-9\n3,2026-01-05,late,,\n");

        var (code, output, errors) = await server.ImportAsync("complaints", "--mapping", mapping, file);

        code.ShouldBe(1, errors);
        TestFiles.Result(output).ShouldBe((3, 2, 0, 0, 1, 0));
        _files.Rejects().Select(row => (row["csat_line"], row["csat_reason"], row["csat_field"])).ShouldBe([("3", "NOT_FOUND", "who")]);
        using var connection = server.Connect();
        var listed = await connection.Complaints.ListComplaintsAsync(new ListComplaintsRequest { Organization = "complainants" }, connection.Call(CancellationToken.None));
        listed.Complaints.Select(complaint => (complaint.ExternalId, complaint.Customer)).ShouldBe([("1", "C-1"), ("3", "")], ignoreOrder: true);
    }

    private async Task<IReadOnlyList<Customer>> ListAsync(string organization)
    {
        using var connection = server.Connect();
        return (await connection.Customers.ListCustomersAsync(new ListCustomersRequest { Organization = organization }, connection.Call(CancellationToken.None))).Customers;
    }
}
