namespace PosTerminal.Firmware.Ports;

/// <summary>Manifest, configuration and software of the device, as bytes.</summary>
public interface IDeployment
{
    /// <summary>Copies a part; answers its length in bytes, 0 when there is none or it does not fit.</summary>
    /// <param name="part">Which part.</param>
    /// <param name="buffer">Overwritten from its start.</param>
    int Read(DeploymentPart part, byte[] buffer);

    /// <summary>Deletes an update that is offered.</summary>
    void RejectUpdate();

    /// <summary>Removes the keys, which are not read again while the power lasts; false when they may still be there.
    /// </summary>
    bool TryEraseKeys();
}
