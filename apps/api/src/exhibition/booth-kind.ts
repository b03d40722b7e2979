import { registerEnumType } from '@nestjs/graphql';

export const BoothKindEnum = { STANDARD: 'STANDARD', SHARED: 'SHARED', CENTRAL: 'CENTRAL', DEMONSTRATION: 'DEMONSTRATION', ONLINE_ONLY: 'ONLINE_ONLY' } as const;
registerEnumType(BoothKindEnum, { name: 'BoothKind', description: 'Tiêu chuẩn, dùng chung, trung tâm, trình diễn nghề, chỉ trực tuyến.' });
