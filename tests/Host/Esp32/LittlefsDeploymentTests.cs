using System;
using System.IO;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Terminal;
using PosTerminal.Hal.Esp32;
using PosTerminal.Hal.Storage;
using File = System.IO.File;

namespace PosTerminal.Tests.Esp32;

/// <summary>What the device says of its software, and the texts it leaves, on files of .NET.</summary>
[TestClass]
public sealed class LittlefsDeploymentTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("deployment").FullName + "/";
    private readonly byte[] _buffer = new byte[64];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public void The_assemblies_are_lines_of_name_and_version()
    {
        LittlefsDeployment deployment = new(_folder, [typeof(TerminalMachine), typeof(RecordStore)]);
        int count = deployment.Read(DeploymentPart.Assemblies, _buffer);
        Assert.AreEqual(
            "PosTerminal.Firmware 0.1.0.0\nPosTerminal.Hal 0.1.0.0\n", Encoding.ASCII.GetString(_buffer, 0, count));
        Assert.AreEqual(0, deployment.Read(DeploymentPart.Assemblies, new byte[count - 1]));
    }

    [TestMethod]
    [DataRow(DeploymentPart.Manifest, "manifest.bin")]
    [DataRow(DeploymentPart.Configuration, "config.bin")]
    [DataRow(DeploymentPart.Update, "update.bin")]
    [DataRow(DeploymentPart.Hosts, "host.txt")]
    [DataRow(DeploymentPart.Authority, "authority.der")]
    public void A_part_is_its_file_and_nothing_where_there_is_none_or_it_is_too_long(DeploymentPart part, string file)
    {
        LittlefsDeployment deployment = new(_folder, []);
        Assert.AreEqual(0, deployment.Read(part, _buffer));
        File.WriteAllBytes(_folder + file, [1, 2, 3]);
        Assert.AreEqual(3, deployment.Read(part, _buffer));
        Assert.AreEqual(3, _buffer[2]);
        Assert.AreEqual(0, deployment.Read(part, new byte[2]));
    }

    [TestMethod]
    public void A_rejected_update_is_gone()
    {
        LittlefsDeployment deployment = new(_folder, []);
        File.WriteAllBytes(_folder + "update.bin", [1]);
        deployment.RejectUpdate();
        Assert.AreEqual(0, deployment.Read(DeploymentPart.Update, _buffer));
    }

    [TestMethod]
    public void A_text_takes_the_place_of_the_one_before_and_stays()
    {
        LittlefsSlot slot = new(_folder + "transfer.txt");
        Assert.AreEqual(0, slot.Take(_buffer));
        Assert.IsTrue(slot.TryPut("a longer text"u8.ToArray(), 13));
        Assert.IsTrue(slot.TryPut("short"u8.ToArray(), 5));
        Assert.AreEqual(5, slot.Take(_buffer));
        Assert.AreEqual(5, slot.Take(_buffer));
    }
}
