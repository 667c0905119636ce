using CSat.OpenApi;

if (args is not [var contract, var target])
{
    Console.Error.WriteLine("Usage: CSat.OpenApi CONTRACT.pb FILE.json");
    return 2;
}

await File.WriteAllTextAsync(target, await ContractDocument.WriteAsync(DescribedContract.Read(contract)));
return 0;
