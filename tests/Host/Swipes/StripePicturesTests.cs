using System;
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Tests.Host;
using PosTerminal.Trials.Pictures;

namespace PosTerminal.Tests.Swipes;

/// <summary>The pictures of docs/reading-a-stripe.md are those that the code makes.</summary>
[TestClass]
public sealed class StripePicturesTests
{
    [TestMethod]
    public void The_pictures_in_docs_are_those_that_the_decoder_makes()
    {
        foreach ((string name, Func<string> make) in StripePictures.All)
        {
            string file = Path.Combine(Repository.Root, "docs", name);
            Assert.AreEqual(
                make(), File.ReadAllText(file),
                $"{file}: dotnet run -c Release --project tests/Benchmarks -- pictures");
        }
    }
}
