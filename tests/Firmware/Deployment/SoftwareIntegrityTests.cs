using nanoFramework.TestFramework;
using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Faults;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Deployment;

[TestClass]
public class SoftwareIntegrityTests
{
    private const int Running = 65536;
    private const int FarDate = 991231;

    [TestMethod]
    public void Genuine_software_with_its_configuration_is_good()
    {
        Assert.AreEqual("-", Check(new FakeDevice(), 1));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(2)]
    [DataRow(7)]
    [DataRow(23)]
    [DataRow(30)]
    [DataRow(63)]
    [DataRow(87)]
    public void A_manifest_with_a_changed_byte_is_no_manifest(int at)
    {
        FakeDevice device = new FakeDevice();
        device.Manifest[at] ^= 1;
        Assert.AreEqual("W301", Check(device, 1));
    }

    [TestMethod]
    public void Another_assembly_is_altered_software()
    {
        FakeDevice device = new FakeDevice();
        device.Assemblies[1]++;
        Assert.AreEqual("W301", Check(device, 1));
    }

    [TestMethod]
    [DataRow(3)]
    [DataRow(9)]
    [DataRow(18)]
    public void A_changed_byte_of_the_configuration_is_found(int at)
    {
        FakeDevice device = new FakeDevice();
        device.Configuration[at] ^= 1;
        Assert.AreEqual("W302", Check(device, 1));
    }

    // Who writes hosts and authority takes the cards of all sales to a host of his own.
    [TestMethod]
    [DataRow(true, false)]
    [DataRow(false, true)]
    public void A_changed_byte_of_the_hosts_or_of_the_authority_is_found(bool isHost, bool isAuthority)
    {
        FakeDevice device = new FakeDevice();
        device.Hosts[1] ^= (byte)(isHost ? 1 : 0);
        device.Authority[1] ^= (byte)(isAuthority ? 1 : 0);
        Assert.AreEqual("W302", Check(device, 1));
    }

    [TestMethod]
    public void A_manifest_of_before_is_none()
    {
        FakeDevice device = new FakeDevice();
        device.Manifest[0] = (byte)'P';
        device.Manifest[1] = (byte)'M';
        Assert.AreEqual("W301", Check(device, 1));
    }

    [TestMethod]
    [DataRow(2, 3, "W302")]
    [DataRow(3, 3, "-")]
    [DataRow(4, 3, "-")]
    public void An_older_manifest_put_back_is_found(int epoch, int highest, string fault)
    {
        FakeDevice device = new FakeDevice();
        device.SetManifest(epoch, Running, FarDate, 0, FarDate);
        Assert.AreEqual(fault, Check(device, highest));
    }

    // The version that runs is 65536.
    [TestMethod]
    [DataRow(65536, 261124, 261125, false, false)]
    [DataRow(65537, 261124, 261124, true, false)]
    [DataRow(65537, 261124, 261125, true, true)]
    public void An_update_is_recommended_and_from_the_day_after_its_deadline_overdue(
        int recommended, int updateBy, int today, bool isOutdated, bool isOverdue)
    {
        FakeDevice device = new FakeDevice();
        device.SetManifest(1, recommended, updateBy, 0, FarDate);
        SoftwareIntegrity integrity = Make(device);
        integrity.Check(1);
        Assert.AreEqual(isOutdated, integrity.IsOutdated);
        Assert.AreEqual(isOverdue, integrity.IsOverdue(today));
    }

    [TestMethod]
    [DataRow(65536, 261124, 261125, false)]
    [DataRow(65537, 261124, 261124, false)]
    [DataRow(65537, 261124, 261125, true)]
    public void A_version_below_the_safe_one_may_run_to_the_end_of_its_grace(
        int safe, int graceUntil, int today, bool isUnsafe)
    {
        FakeDevice device = new FakeDevice();
        device.SetManifest(1, Running, FarDate, safe, graceUntil);
        SoftwareIntegrity integrity = Make(device);
        integrity.Check(1);
        Assert.AreEqual(isUnsafe, integrity.IsUnsafe(today));
    }

    [TestMethod]
    [DataRow(4, -1, true)]
    [DataRow(5, -1, false)]
    [DataRow(6, -1, false)]
    [DataRow(6, 0, true)]
    [DataRow(6, 47, true)]
    [DataRow(6, 87, true)]
    public void An_update_that_is_forged_or_older_is_thrown_away(int epoch, int changedByte, bool isRejected)
    {
        FakeDevice device = new FakeDevice();
        device.SetManifest(5, Running, FarDate, 0, FarDate);
        device.Update = device.SealOf(epoch);
        if (changedByte >= 0)
        {
            device.Update[changedByte] ^= 1;
        }
        SoftwareIntegrity integrity = Make(device);
        integrity.Check(1);
        integrity.CheckUpdate();
        Assert.AreEqual(isRejected, integrity.HasRejectedUpdate);
        Assert.AreEqual(isRejected ? 1 : 0, device.RejectCount);
    }

    private static SoftwareIntegrity Make(FakeDevice device) =>
        new SoftwareIntegrity(device, new FakeBoard(), new byte[16]);

    private static string Check(FakeDevice device, int highestEpoch) =>
        FaultName.Of(Make(device).Check(highestEpoch));
}
