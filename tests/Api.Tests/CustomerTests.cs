using CSat.Api.Tests.Fixture;
using CSat.Contracts.V1;

namespace CSat.Api.Tests;

/// <summary>The register of customers: one by one or as a stream, each code once, and what was erased stays so.</summary>
public sealed class CustomerTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Customers_are_entered_changed_and_listed_by_code_and_a_repeated_request_changes_nothing()
    {
        var organization = await api.CreateOrganizationAsync();
        var request = Put(organization, "first", Customer("C-2", "qa"), Customer("C-1"));
        (await Client(organization).PutCustomersAsync(request, organization.Key)).Customers.ShouldBe(2);
        var changed = Customer("C-1");
        changed.Class = CustomerClass.Key;
        changed.Resident = true;
        (await Client(organization).PutCustomersAsync(Put(organization, "second", changed), organization.Key)).Customers.ShouldBe(1);
        (await Client(organization).PutCustomersAsync(request, organization.Key)).Customers.ShouldBe(2);

        var first = await Client(organization).ListCustomersAsync(new ListCustomersRequest { Organization = organization.Code, PageSize = 1 }, organization.Key);
        var second = await Client(organization).ListCustomersAsync(new ListCustomersRequest { Organization = organization.Code, PageSize = 1, PageToken = first.NextPageToken }, organization.Key);
        first.Customers.Select(customer => (customer.Code, customer.Class, customer.Resident, customer.Fields["name"])).ShouldBe([("C-1", CustomerClass.Key, true, "name of C-1")]);
        (second.Customers.Select(customer => (customer.Code, customer.Department, customer.HasResident)).Single(), second.NextPageToken).ShouldBe((("C-2", "qa", false), ""));
        (await api.CountAsync("SELECT count(*) FROM csat.customer_person")).ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task Of_several_customers_none_is_entered_where_one_is_wrong()
    {
        var organization = await api.CreateOrganizationAsync();
        var refusal = await Refusal.OfAsync(Client(organization).PutCustomersAsync(Put(organization, "", Customer("C-1"), Customer("C-2", "nowhere")), organization.Key));
        (refusal.Reason, refusal.Field).ShouldBe(("NOT_FOUND", "customers[1].department"));
        var twice = await Refusal.OfAsync(Client(organization).PutCustomersAsync(Put(organization, "", Customer("C-1"), Customer("C-1")), organization.Key));
        (twice.Reason, twice.Field).ShouldBe(("FIELD_INVALID", "customers[1].code"));
        (await Client(organization).ListCustomersAsync(new ListCustomersRequest { Organization = organization.Code }, organization.Key)).Customers.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_import_answers_each_row_and_sent_again_stores_nothing_twice()
    {
        var organization = await api.CreateOrganizationAsync();
        Customer[] customers = [Customer("C-1"), Customer("C-2", "nowhere"), Customer("C-3"), Customer("C-3", "qa"), Customer("bad code")];
        var outcome = await ImportAsync(organization, customers);
        (outcome.Settled, outcome.Stored, outcome.Extended, outcome.Refused).ShouldBe((5, 2, 1, 2));
        outcome.Verdicts.Select(verdict => (verdict.Position, verdict.Problems[0].Reason, verdict.Problems[0].Field)).ShouldBe([(2, "NOT_FOUND", "department"), (5, "FIELD_INVALID", "code")]);
        var again = await ImportAsync(organization, Customer("C-1"), Customer("C-3", "qa"));
        (again.Stored, again.AlreadyStored).ShouldBe((0, 2));
    }

    [Fact]
    public async Task An_erased_customer_is_nowhere_any_more_and_its_code_is_refused_whatever_brings_it()
    {
        var organization = await api.CreateOrganizationAsync();
        await Client(organization).PutCustomersAsync(Put(organization, "", Customer("C-7"), Customer("C-8")), organization.Key);
        var form = TestOrganization.Form("f-1", 5, 4, 3);
        form.Customer = "C-7";
        await organization.SubmitAsync(form);
        var erasure = new EraseRequest { Organization = organization.Code, Customer = "C-7", Reason = ErasureReason.RequestOfPerson, RequestId = "erase" };
        var certificate = await organization.Erasures.EraseAsync(erasure, organization.Key);

        certificate.Subject.ShouldBe(ErasureSubject.Customer);
        certificate.Erased.ShouldBe(new ErasedData { Attributes = 1, Customers = 1, ExternalIds = 1 });
        (await organization.Erasures.EraseAsync(erasure, organization.Key)).ShouldBe(certificate);
        (await Client(organization).ListCustomersAsync(new ListCustomersRequest { Organization = organization.Code }, organization.Key)).Customers.Select(customer => customer.Code).ShouldBe(["C-8"]);
        (await api.CountAsync("SELECT count(*) FROM csat.response WHERE customer = 'C-7'")).ShouldBe(0);
        (await Refusal.OfAsync(Client(organization).PutCustomersAsync(Put(organization, "", Customer("C-7")), organization.Key))).Reason.ShouldBe("ERASED");
        var outcome = await ImportAsync(organization, Customer("C-7"));
        outcome.Verdicts.Single().Problems[0].Reason.ShouldBe("ERASED");

        // The form that named it is still the same form to who sends it once more.
        (await organization.SubmitAsync(form)).Outcome.ShouldBe(SubmitOutcome.AlreadyStored);
        (await Refusal.OfAsync(organization.Erasures.EraseAsync(new EraseRequest { Organization = organization.Code, Customer = "C-9", Reason = ErasureReason.RequestOfPerson }, organization.Key)))
            .Reason.ShouldBe("NOT_FOUND");
    }

    [Fact]
    public async Task A_complaint_names_its_customer_of_the_register_and_no_other()
    {
        var organization = await api.CreateOrganizationAsync();
        await Client(organization).PutCustomersAsync(Put(organization, "", Customer("C-1")), organization.Key);
        var complaint = await organization.RegisterAsync(Complaint("c-1", "C-1"));
        complaint.Customer.ShouldBe("C-1");
        (await organization.RegisterAsync(Complaint("c-2", ""))).Customer.ShouldBe("");
        var listed = await organization.Complaints.ListComplaintsAsync(new ListComplaintsRequest { Organization = organization.Code }, organization.Key);
        listed.Complaints.Select(one => one.Customer).ShouldBe(["C-1", ""], ignoreOrder: true);

        var unknown = await Refusal.OfAsync(organization.RegisterAsync(Complaint("c-3", "C-9")));
        (unknown.Reason, unknown.Field).ShouldBe(("NOT_FOUND", "customer"));
        var other = await Refusal.OfAsync(organization.RegisterAsync(Complaint("c-1", "")));
        other.Reason.ShouldBe("DUPLICATE_EXTERNAL_ID");
        (await Refusal.OfAsync(organization.RegisterAsync(Complaint("c-4", "no code")))).Reason.ShouldBe("FIELD_INVALID");
    }

    [Fact]
    public async Task A_complaint_of_an_erased_customer_names_nobody_and_is_still_the_same_complaint()
    {
        var organization = await api.CreateOrganizationAsync();
        await Client(organization).PutCustomersAsync(Put(organization, "", Customer("C-1"), Customer("C-2")), organization.Key);
        var complaint = await organization.RegisterAsync(Complaint("c-1", "C-1"));
        var second = await organization.RegisterAsync(Complaint("c-2", "C-2"));
        var certificate = await organization.Erasures.EraseAsync(new EraseRequest { Organization = organization.Code, Customer = "C-1", Reason = ErasureReason.RequestOfPerson }, organization.Key);
        certificate.Erased.ShouldBe(new ErasedData { Attributes = 1, Customers = 1, ExternalIds = 1 });

        var read = await organization.Complaints.GetComplaintAsync(new GetComplaintRequest { Organization = organization.Code, Complaint = complaint.Number }, organization.Key);
        (read.Customer, read.Description).ShouldBe(("", complaint.Description));
        (await api.CountAsync("SELECT count(*) FROM csat.complaint_event e JOIN csat.organization o USING (organization_id) WHERE o.code = $1 AND payload ->> 'customer' = 'C-1'", organization.Code)).ShouldBe(0);
        (await organization.RegisterAsync(Complaint("c-1", "C-1"))).ComplaintId.ShouldBe(complaint.ComplaintId);
        (await Refusal.OfAsync(organization.RegisterAsync(Complaint("c-3", "C-1")))).Reason.ShouldBe("NOT_FOUND");

        // Whoever erases the complaint erases whose it is.
        var whole = await organization.Erasures.EraseAsync(new EraseRequest { Organization = organization.Code, Complaint = second.Number, Reason = ErasureReason.RequestOfPerson }, organization.Key);
        whole.Erased.Customers.ShouldBe(1);
    }

    private static CustomerService.CustomerServiceClient Client(TestOrganization organization) => new(organization.Channel);

    private static Complaint Complaint(string externalId, string customer)
    {
        var complaint = TestOrganization.Complaint(externalId);
        complaint.Customer = customer;
        return complaint;
    }

    private static Customer Customer(string code, string department = "") =>
        new() { Code = code, Class = CustomerClass.General, Department = department, Fields = { ["name"] = $"name of {code}" } };

    private static PutCustomersRequest Put(TestOrganization organization, string requestId, params Customer[] customers) =>
        new() { Organization = organization.Code, Customers = { customers }, RequestId = requestId };

    private static async Task<ImportOutcome> ImportAsync(TestOrganization organization, params Customer[] customers)
    {
        using var call = Client(organization).ImportCustomers(organization.Key);
        await call.RequestStream.WriteAsync(new ImportCustomersRequest { Organization = organization.Code, Rows = { customers.Select((customer, i) => new CustomerRow { Position = i + 1, Customer = customer }) } });
        await call.RequestStream.CompleteAsync();
        var answers = new List<ImportOutcome>();
        while (await call.ResponseStream.MoveNext(CancellationToken.None))
        {
            answers.Add(call.ResponseStream.Current.Outcome);
        }

        return answers.Single();
    }
}
