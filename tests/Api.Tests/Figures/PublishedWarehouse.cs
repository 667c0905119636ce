using CSat.Analytics.Tests.Warehouses;
using CSat.Api.Tests.Fixture;
using CSat.Hosting.State;

namespace CSat.Api.Tests.Figures;

/// <summary>Puts a fixture warehouse where the server looks for that of an organisation, whole, as a publication does.</summary>
internal static class PublishedWarehouse
{
    /// <summary>Publishes it under its unique name too.</summary>
    /// <returns>That file.</returns>
    public static string PublishKept(this ApiFixture api, TestOrganization organization, WarehouseFile file)
    {
        api.Publish(organization, file);
        var snapshot = SnapshotFile.Next(api.State.Warehouse(organization.Code), DateTimeOffset.UtcNow, file.Figures().Snapshot.RunId);
        File.Copy(file.Path, snapshot.Path);
        return snapshot.Path;
    }

    public static void Publish(this ApiFixture api, TestOrganization organization, WarehouseFile file)
    {
        var path = api.State.Warehouse(organization.Code);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Copy(file.Path, path + ".new");
        File.Move(path + ".new", path, overwrite: true);
    }
}
