import { checkPort } from '#server/start/port.ts';
import { claimDataFolder, type DataFolder } from '#server/start/data-folder.ts';
import type { Part } from '#server/start/part.ts';

/** Makes sure of the port and of a data folder of our own before anything else is begun. */
export function dataFolderPart(): Part {
  let folder: DataFolder | null = null;
  return {
    name: 'data folder',
    needs: [],
    start: async ({ services }) => {
      const { HOST, PORT, DATA_FOLDER } = services.env;
      await checkPort({ host: HOST, port: PORT });
      folder = await claimDataFolder(DATA_FOLDER);
      return folder.path;
    },
    stop: async () => folder?.release(),
  };
}
